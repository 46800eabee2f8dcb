const upper = /^\p{Lu}/u

/** Whether a text begins with a capital letter. As the pattern says, but most texts are told by their first code unit alone. */
export function startsUpper(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : upper.test(text)
}
