/** Offices and bodies of a state. With a word for a state they make its voice. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'president presidential premier chancellor minister ministers ministry secretary government governments official officials ' +
    'intelligence military army navy forces armed spy agency service services security staff chiefs chief commander ' +
    'commanders general colonel major spokesman spokeswoman spokesperson parliament parliamentary lawmaker lawmakers ' +
    'legislator senator congressman envoy ambassador embassy diplomat diplomats cabinet administration department council ' +
    'authorities regime junta kingdom state defense defence foreign officers officer brigade troops soldiers prosecutors prosecutor ' +
    'deputy vice leader leaders representative mission officialdom estimates assessments assessment estimate police guard guards ' +
    'coastguard customs regulator regulators authority bureau inspectorate watchdog'
  ).split(' '),
)

/** Who stood in an office or stands against it speaks for nobody but himself. */
export const OUT_OF_OFFICE: ReadonlySet<string> = new Set(
  (
    'exiled shadow rebel rebels opposition separatist separatists former ex defector defectors dissident activist activists ' +
    'journalist journalists analyst analysts professor resident residents'
  ).split(' '),
)

/** Beside these a government word does not speak for the state it names, though a body of the table still may be named. */
export const NOT_THE_STATE: ReadonlySet<string> = new Set(
  (
    'expert experts institute university mayor governor municipal city regional provincial local media newspaper ' +
    'broadcaster network party un nato western allied international european'
  ).split(' '),
)

/** Bodies by which a state itself speaks, named or not: "the military said" is the military of the state at hand. */
export const STATE_BODIES: ReadonlySet<string> = new Set(
  (
    'government governments ministry ministries military army navy junta regime parliament president presidency premier ' +
    'minister authorities administration cabinet kingdom intelligence'
  ).split(' '),
)

/** What a body issues: who it is from is whoever spoke before. */
export const PAPERS: ReadonlySet<string> = new Set(
  'statement communique communiqué release announcement message post memo tweet bulletin update notice declaration note'.split(
    ' ',
  ),
)

/** Words for nobody in particular: what they tell has a source that is not named. */
export const HEARSAY: ReadonlySet<string> = new Set(
  (
    'report reports accounts rumours rumors media press newspapers outlets assessments assessment estimates estimate ' +
    'sources source videos posts websites papers observers analysts experts witnesses officials'
  ).split(' '),
)

/** Bare words that name nobody, for whoever hands them in as a name. */
export const NO_NAME: ReadonlySet<string> = new Set(
  'he she it they we you i who which that this these those the a an his her its their him them one both'.split(' '),
)
