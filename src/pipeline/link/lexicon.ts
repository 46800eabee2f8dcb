import { stem } from '../../lib/tokens.ts'
import { IRREGULAR } from './irregular.ts'

/**
 * Words that news uses for one and the same thing when it counts or reports events. Each line is one concept: the first
 * word names it. Reviewed by hand; a word stands in one line only.
 */
const CONCEPTS = `
dead: dead died die dies dying death deaths killed kill kills killing killings fatality fatalities toll slain drowned drowning perished perish lives bodies corpses
hurt: hurt injured injures injure injuries injury wounded wounding wounds wound
casualty: casualty casualties losses lost lose loses losing
missing: missing unaccounted disappeared
trapped: trapped buried stuck
captured: captured captives captive prisoner prisoners pow pows detained arrested taken-prisoner
rescued: rescued rescues rescuing saved
displaced: displaced evacuated evacuate evacuates evacuating evacuation evacuees homeless refugees fled flee flees fleeing
sent: sent send sends sending deployed deploy deploying deployment dispatched dispatch dispatching stationed stationing arrived arrive arrival presence transferred-troops
soldier: soldier soldiers troop troops servicemen serviceman fighters fighter
building: building buildings houses homes structures
collapse: collapse collapsed collapses collapsing toppled crumbled
destroyed: destroyed destroy destroys destruction razed wrecked ruined
quake: quake quakes earthquake earthquakes tremor tremors
aftershock: aftershock aftershocks
epicentre: epicentre epicenter
strike: airstrike airstrikes strike strikes bombing bombardment bombed shelling shelled
attack: attack attacks attacked attacking assault assaults offensive raid raids
withdraw: withdraw withdrew withdrawn withdrawal pulled-back retreat retreated retreating pullout
ceasefire: ceasefire truce armistice
agree: agreement agree agreed deal accord pact treaty
make: produce produces produced producing production manufacture manufactures manufactured manufacturing make makes making mass-produce
develop: develop develops developed developing development
supply: supply supplies supplied supplying deliver delivers delivered delivery deliveries provide provides provided providing shipped shipments shipment receive receives received receiving receipt obtain obtains obtained obtaining
drone: drone drones uav uavs unmanned
missile: missile missiles rocket rockets
ammunition: ammunition munitions shells ammo
train: train trains trained training
learn: learn learns learned learning learnt
acknowledge: acknowledge acknowledged acknowledges admitted admit admits conceded concede concedes
confirm: confirm confirms confirmed confirming confirmation
suicide: suicide suicides
flood: flood floods flooding flooded
storm: storm storms hurricane hurricanes typhoon typhoons cyclone cyclones tornado tornadoes
fire: fire fires blaze wildfire wildfires
crash: crash crashes crashed collision derailment
explosion: explosion explosions blast blasts exploded
shooting: shooting shootings gunman gunmen
landslide: landslide landslides mudslide mudslides
epidemic: epidemic pandemic outbreak virus
price: price prices cost costs
rise: rise rises rose risen increase increases increased increasing climbed climb climbs grew grow grown soared
fall: fall falls fell fallen decline declines declined decrease decreased dropped drop drops
resign: resign resigned resigns resignation quit
elect: elected election elections electoral vote votes voted voting poll polls polling ballot ballots
buy: buy buys bought purchase purchased purchases acquire acquired acquisition
sell: sell sells sold sale sales
start: start starts started begin begins began begun launch launches launched
doctor: hospital hospitals clinic clinics
child: child children kids pupils schoolchildren
magnitude: magnitude richter
ship: ship ships vessel vessels
plane: plane planes aircraft airplane airplanes aeroplane aeroplanes
truck: truck trucks lorry lorries
worker: worker workers employee employees
firm: firm firms company companies
negotiation: negotiation negotiations talks
wage: wage wages salary salaries
warn: warn warns warned warning warnings alert alerts alerted alarm alarms siren sirens
unharmed: unharmed unhurt uninjured unscathed safe
seize: seize seizes seized seizing seizure hijack hijacks hijacked hijacking
front: front frontline frontlines battlefield battlefields
fight: fight fights fighting fought battle battles battled combat clash clashes clashed
probe: probe probes probed probing investigate investigates investigated investigating investigation investigations inquiry inquiries enquiry enquiries
steal: steal steals stole stolen stealing theft thefts
loot: loot looted looting looters plunder plundered
licence: licence licences license licenses permit permits
ban: ban bans banned banning prohibit prohibits prohibited prohibition outlaw outlawed
condemn: condemn condemns condemned condemning condemnation denounce denounces denounced
postpone: postpone postpones postponed postponement delay delays delayed defer deferred
cancel: cancel cancels cancelled canceled cancelling cancellation scrap scraps scrapped
help: help helps helped helping assist assists assisted assistance
protest: protest protests protested protesting demonstration demonstrations
convict: convict convicts convicted conviction guilty
sentence: sentence sentenced sentences jailed imprisoned
charge: charge charged charges indict indicted indictment
build: build builds built construct constructed construction
repair: repair repairs repaired repairing restore restored
damage: damage damages damaged damaging
inspect: inspect inspects inspected inspecting inspection inspections inspector inspectors
weapon: weapon weapons arms weaponry
factory: factory factories plant plants
picture: picture pictures photo photos photograph photographs image images footage video videos
sanction: sanction sanctions sanctioned
result: result results outcome outcomes
affect: affect affects affected influence influences influenced impact impacts
change: change changes changed changing alter alters altered
hack: hack hacks hacked hacking cyberattack cyberattacks
hacker: hacker hackers intruder intruders
hostage: hostage hostages abductee abductees
abduct: abduct abducted abducts abduction kidnap kidnapped kidnaps kidnapping
border: border borders frontier
escape: escape escapes escaped escaping
extend: extend extends extended extension prolong prolonged
merge: merge merges merged merger takeover
bankrupt: bankrupt bankruptcy insolvent insolvency
poison: poison poisoned poisoning toxic
vaccine: vaccine vaccines vaccinated vaccination jab jabs
illness: ill illness sick sickness disease diseases
tax: tax taxes levy levies
tariff: tariff tariffs
law: law laws bill bills legislation
reject: reject rejects rejected rejecting rejection refuse refuses refused refusal
demand: demand demands demanded demanding
approve: approve approves approved approving approval ratify ratified endorse endorsed
appoint: appoint appoints appointed appointment
meet: meet meets met meeting summit
visit: visit visits visited visiting
pay: pay pays paid payment payments
`

const conceptOf = new Map<string, string>()
for (const line of CONCEPTS.trim().split('\n')) {
  const [name = '', words = ''] = line.split(':')
  for (const word of words.trim().split(' ')) conceptOf.set(word, name)
}

/** Concepts by the stems of their words. */
export const conceptsByStem: ReadonlyMap<string, string> = new Map(
  [...conceptOf].map(([word, name]): [string, string] => [stem(word), name]),
)

/** The concept that a word (folded, see `tokenise`) stands for, or its stem. */
export function concept(word: string): string {
  const plain = IRREGULAR.get(word) ?? word
  return conceptOf.get(word) ?? conceptOf.get(plain) ?? stem(plain)
}

/**
 * Concepts that say in which way something is counted. Two counts that differ here are two measures, however alike the
 * sentences are.
 */
export const COUNT_ROLES: ReadonlySet<string> = new Set([
  'dead',
  'hurt',
  'casualty',
  'missing',
  'trapped',
  'captured',
  'displaced',
  'rescued',
  'destroyed',
  'aftershock',
  'sent',
])

/** Whether the list of concepts knows a word. */
export function isConcept(word: string): boolean {
  return conceptOf.has(word)
}

/** Concepts of what kills and destroys. Counts with different causes are different counts. */
export const CAUSES: ReadonlySet<string> = new Set([
  'quake',
  'strike',
  'attack',
  'flood',
  'storm',
  'fire',
  'crash',
  'explosion',
  'shooting',
  'landslide',
  'epidemic',
])

/** Words that say what a length, a weight or a time measures. The first of each line names it. */
const DIMENSIONS = `
depth: depth deep deeper
height: height tall high altitude elevation
length: length long
width: width wide
distance: from away north south east west northeast northwest southeast southwest northern southern eastern western
speed: speed fast
area: area
weight: weight heavy weighing
range: range
`

const dimensionOf = new Map<string, string>()
for (const line of DIMENSIONS.trim().split('\n')) {
  const [name = '', words = ''] = line.split(':')
  for (const word of words.trim().split(' ')) dimensionOf.set(word, name)
}

/** What a measure is a measure of, by a word beside it. */
export function dimension(word: string): string | undefined {
  return dimensionOf.get(word)
}

/** Nouns that count persons without saying which: two counts of persons may differ in them and still be one measure. */
export const ANYBODY: ReadonlySet<string> = new Set(
  'people person persons man men woman women individuals human humans souls others servicemen personnel soldiers soldier troops troop forces fighters victims victim passengers passenger residents resident inhabitants inhabitant locals villagers villager townspeople islanders'
    .split(' ')
    .map(concept),
)

/** Nouns for persons of some sort: they count persons, and a group of them is not anybody. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'civilians civilian workers worker employees employee miners miner sailors sailor fishermen crew children child pupils ' +
    'students student teachers teacher monks monk nuns pilgrims worshippers worshipper muslims christians jews migrants ' +
    'migrant refugees refugee tourists tourist patients patient doctors nurses police policemen policeman officers officer ' +
    'firefighters firefighter rescuers rescuer volunteers volunteer protesters protester demonstrators prisoners prisoner ' +
    'hostages hostage journalists journalist guests guest families customers drivers driver pilots pilot militants militant ' +
    'rebels insurgents mercenaries recruits conscripts fans spectators voters citizens dissidents activists farmers'
  )
    .split(' ')
    .map(concept),
)

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

/** What one does with one's own people and things: who stands before it has what is counted behind it. */
export const OWNING_VERBS: ReadonlySet<string> = new Set(
  (
    'send sends sent sending deploy deploys deployed deploying dispatch dispatches dispatched dispatching station stations ' +
    'stationed mobilise mobilises mobilised mobilising mobilize mobilizes mobilized mobilizing recruit recruits recruited ' +
    'recruiting enlist enlists enlisted conscript conscripts conscripted draft drafts drafted field fields fielded muster ' +
    'musters mustered commit commits committed contribute contributes contributed lose loses lost losing suffer suffers ' +
    'suffered increase increases increased increasing raise raises raised raising expand expands expanded expanding boost ' +
    'boosts boosted boosting enlarge enlarges enlarged swell swells swelled reduce reduces reduced reducing cut cuts cutting ' +
    'withdraw withdraws withdrew withdrawn withdrawing amass amasses amassed amassing'
  ).split(' '),
)

/** Words for what was said before. */
export const REFERRING: ReadonlySet<string> = new Set(
  (
    'it this that them these those so something report reports claim claims allegation allegations accusation accusations charge ' +
    'charges figure figures number numbers suggestion suggestions statement statements account accounts story stories rumour ' +
    'rumours rumor rumors involvement news lie lies denial denials speculation assertion assertions'
  ).split(' '),
)

/** Of these the words for what somebody has said. */
export const SAID: ReadonlySet<string> = new Set(
  (
    'report reports claim claims allegation allegations accusation accusations charge charges suggestion suggestions statement ' +
    'statements account accounts story stories rumour rumours rumor rumors news speculation assertion assertions'
  ).split(' '),
)

/** Of these the words for what is told in public, by more than one. */
export const PUBLISHED: ReadonlySet<string> = new Set(
  'report reports news stories rumours rumors speculation'.split(' '),
)

/** Of these the words for numbers. */
export const FIGURES: ReadonlySet<string> = new Set('figure figures number numbers'.split(' '))

/** What somebody calls what he denies. */
export const FALSEHOODS: ReadonlySet<string> = new Set(
  (
    'lie lies fake false falsehood falsehoods groundless baseless unfounded untrue nonsense nonsensical rubbish absurd fabrication ' +
    'fabrications fabricated fiction invention inventions invented hoax disinformation misinformation slander propaganda fairy ' +
    'tale tales'
  ).split(' '),
)

/** Words that do away with what was said before, and those that stand between. */
export const DISMISSING: ReadonlySet<string> = new Set(
  (
    'deny denies denied denying rejected rejects reject rejecting dismissed dismisses dismiss dismissing wave waves waved brush ' +
    'brushed brushes shrug shrugged shrugs sweep swept push pushed throw threw laugh laughed away aside off out call calls ' +
    'called calling term termed terms describe described describes label labelled labels labeled fake false falsehood ' +
    'falsehoods groundless baseless unfounded untrue wrong nonsense nonsensical absurd propaganda slander invention inventions ' +
    'invented fabrication fabrications fabricated fiction hoax disinformation misinformation ridiculous malicious pure mere ' +
    'complete completely outright utterly entirely simply without any ground grounds basis foundation as being to be is are was ' +
    'were a an the all such of both and or media press western foreign'
  ).split(' '),
)

/** What a report says of its own checking, or of somebody's silence, and of nothing else. */
export const UNSETTLING: ReadonlySet<string> = new Set(
  (
    'can could cannot cant couldnt not been be able unable has have had hasnt havent did didnt do does yet immediately ' +
    'independently separately fully verify verified verifying confirm confirmed confirming corroborate corroborated authenticate ' +
    'authenticated authenticity accuracy veracity details detail battlefield content contents his her its their comment ' +
    'comments commented commenting respond responded responding reply replied response request requests requested declined ' +
    'decline declines refused refuses for on to of in by from about any also so far'
  ).split(' '),
)

/** What the silent do not do, and what nobody could do to a thing said. */
export const ANSWERS: ReadonlySet<string> = new Set(
  'comment comments commented respond responded reply replied'.split(' '),
)
export const CHECKS: ReadonlySet<string> = new Set(
  'verify verified confirm confirmed corroborate corroborated authenticate authenticated'.split(' '),
)

/** What sort of a place is named, as concepts: it tells nothing beside the name. */
export const AREAS: ReadonlySet<string> = new Set(
  (
    'region regions oblast province provinces city town village district state county area areas township territory capital ' +
    'country nation north northern south southern east eastern west western central middle'
  )
    .split(' ')
    .map(concept),
)
