/** The PostgreSQL server cannot be used, with what to look at. Its address is said without user and password. */
export class DatabaseUnreachable extends Error {
  constructor(url: string, cause: Error) {
    const { code } = cause as { code?: unknown }
    // Several addresses that all refuse are one error without words.
    const reason = cause.message === '' && typeof code === 'string' ? code : cause.message
    super(
      `the database ${addressOf(url)} cannot be used (${reason}); look whether PostgreSQL is running there and DATABASE_URL is right`,
      { cause },
    )
    this.name = 'DatabaseUnreachable'
  }
}

/** Classes of errors before anything was asked of the database: connection, authentication, no such database, being started, too many. */
const CONNECTING = /^(?:08|28|3D|57P03|53300|E[A-Z]+$)/u

export function isUnreachable(error: unknown): error is Error {
  const { code } = error as { code?: unknown }
  return error instanceof Error && typeof code === 'string' && CONNECTING.test(code)
}

function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'in DATABASE_URL'
  }
}
