/** There is no such thing at the desk. */
export class NotFound extends Error {
  constructor(what: string, id: string) {
    super(`there is no ${what} ${JSON.stringify(id)}`)
    this.name = 'NotFound'
  }
}
