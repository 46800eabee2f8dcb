/** What the locator `url` means as a file or as standard input must not be reachable by a request. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/]/iu.test(url) && URL.canParse(url)
}
