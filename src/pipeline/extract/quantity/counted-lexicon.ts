/** Words that end a noun phrase or never belong to one. Verbs stand here only where nouns of the same form are rare. */
export const NOT_IN_NOUN_PHRASES: ReadonlySet<string> = new Set(
  (
    'a an the this that these those his her its their our my your whose which who whom what when where why how ' +
    'and or but nor so yet than then as if though although because while since until unless whether ' +
    'of in on at by to for from with without within into onto over under above below between among across through during ' +
    'before after against about around along near off out up down per via amid despite like toward towards upon behind beyond ' +
    'i you he she it we they me him them us himself herself itself themselves ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'not no never also only just even still already now today yesterday tomorrow here there ago later earlier each every apiece ' +
    'said says say told saying took take taken came come went go gone made make got get gave give became become began left ' +
    'remain remained remains died die dies live lives lived fought fell fall rose rise hit struck stood stand arrived joined ' +
    'fled flee needed need including included according respectively altogether together overall total ' +
    'percent percentage cent per-cent versus vs v too very both either neither all some any most many much ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)

/** Participles and adjectives that stand for people when nothing else is named: "45 dead, 12 wounded". */
export const PEOPLE_BY_STATE: ReadonlySet<string> = new Set(
  'dead wounded injured missing killed hurt hospitalised hospitalized displaced homeless arrested detained unaccounted unemployed'.split(
    ' ',
  ),
)

/** Plurals that do not end in "s". */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  (
    'people men women children servicemen servicewomen policemen policewomen firefighters fishermen businessmen gunmen ' +
    'personnel police staff aircraft spacecraft helicopters troops cattle sheep fish crew infantry cavalry military dead ' +
    'countrymen lawmen militiamen guardsmen seamen workmen salesmen freshmen oxen mice geese teeth feet media data criteria ' +
    'phenomena fungi alumni hovercraft watercraft'
  ).split(' '),
)

/** Words that end in "s" and are no plural. */
export const SINGULARS_IN_S: ReadonlySet<string> = new Set(
  'arms air-defense defence-systems sports savings news series its his this as was is has business express process congress boss gas bus plus'.split(
    ' ',
  ),
)

/** Words between a number and its noun that say "in addition", not what is counted. */
export const MORE_WORDS: ReadonlySet<string> = new Set('more additional further extra other'.split(' '))

/** Things to measure with: what is in them belongs to what is counted ("containers of weapons"). */
export const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'container containers shipment shipments truckload truckloads trainload trainloads carriage carriages wagon wagons box boxes ' +
    'crate crates bag bags bottle bottles batch batches load loads round rounds piece pieces pair pairs set sets type types kind ' +
    'kinds member members case cases victim victims act acts item items unit units group groups team teams wave waves convoy ' +
    'convoys package packages barrage pallet pallets dose doses copy copies form forms bout bouts bouquet bundle bundles bale bales ' +
    'cup cups glass glasses loaf loaves slice slices plate plates sack sacks stack stacks round battalion battalions brigade ' +
    'brigades regiment regiments company companies division divisions'
  ).split(' '),
)

/** Spans of time: a number of these is a duration, which time expressions tell. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds minute minutes min mins hour hours hr hrs day days week weeks weekend weekends fortnight fortnights month months ' +
    'year years yr yrs quarter quarters decade decades century centuries millennium millennia night nights morning mornings ' +
    'afternoon afternoons evening evenings season seasons semester semesters'
  ).split(' '),
)

/** First parts of compounds that count things: "a 12-member council", "300-strong". */
export const COMPOUND_NOUNS: ReadonlySet<string> = new Set(
  'member person people man seat ship vessel vehicle truck bed room nation country state party page unit storey story floor volume'.split(
    ' ',
  ),
)

/** Words behind a length that say in which direction it runs. */
export const MEASURED_WORDS: ReadonlySet<string> = new Set(
  'tall wide long high deep thick away apart off above below underground offshore inland freestyle sprint race final'.split(
    ' ',
  ),
)
