import { concept } from './concepts.ts'

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

/** What sort of a place is named, as concepts: it tells nothing beside the name. */
export const AREAS: ReadonlySet<string> = new Set(
  (
    'region regions oblast province provinces city town village district state county area areas township territory capital ' +
    'country nation north northern south southern east eastern west western central middle'
  )
    .split(' ')
    .map(concept),
)
