/** Cues of somebody who repeats what another has said. An echo is no origin. */
export const ECHO_CUES: ReadonlySet<string> = new Set(
  (
    'echo echoed echoes echoing repeat repeated repeats reiterated reiterate reiterates cite cited cites citing quote ' +
    'quoted quotes quoting recalled recalls agreed agrees'
  ).split(' '),
)

/** Of these the words by which one names whom he has it from. */
export const CITING: ReadonlySet<string> = new Set('cite cited cites citing quote quoted quotes quoting'.split(' '))

/** A report in its own voice that shows access of its own: who was there, and that they perceived it. */
export const FIRST_HAND =
  /\b(?:journalists?|reporters?|correspondents?|photographers?|camera crew)\b[^.]{0,60}\b(?:saw|seen|heard|witnessed|visited|watched|counted)\b|\bseen by (?:our|this)\b|\b(?:told|interview with|spoke to) (?:us|this (?:newspaper|paper|site))\b/iu

/** A source that is no speaker but the sum of what others have said ("Norvanian and foreign assessments", "local media"). */
export const SUMMARY =
  /(?:^|\s)(?:reports?|accounts|assessments?|estimates?|media|press|newspapers|outlets|rumou?rs|videos|posts|websites|papers|observers)$/iu

/** Words by which an outlet shows work of its own: what it counted, checked or saw it has from nobody. */
export const OWN_WORK: ReadonlySet<string> = new Set(
  (
    'counted counts count came tally tallied verified verifies confirmed confirms established documented documents ' +
    'calculated analysed analyzed geolocated filmed photographed photographs pictures footage images video saw seen witnessed ' +
    'visited investigation investigated obtained reviewed'
  ).split(' '),
)
