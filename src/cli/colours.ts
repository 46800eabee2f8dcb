import picocolors from 'picocolors'

// `isTTY` is undefined on a pipe, whatever its type says; undefined would leave the choice to the library, which colours
// pipes where `CI` is set.
const isTerminal = process.stdout.isTTY as boolean | undefined

/** Colours only on a terminal. */
export const colours = picocolors.createColors(isTerminal === true && process.env['NO_COLOR'] === undefined)
