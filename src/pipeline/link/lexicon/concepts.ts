import { stem } from '../../../lib/tokens.ts'
import { IRREGULAR } from '../irregular.ts'

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

/** Whether the list of concepts knows a word. */
export function isConcept(word: string): boolean {
  return conceptOf.has(word)
}
