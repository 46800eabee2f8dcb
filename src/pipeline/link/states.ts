import { tokenise, type Token } from '../../lib/tokens.ts'

/**
 * States with the words that stand for them: names, what their people and bodies are called, and the seats of government that
 * news uses as names of the government. Reviewed by hand; one state a line: code, then names, demonyms, seats, parted by `|`,
 * alternatives by `,`. A word that stands for two states is left out.
 */
const LINES = `
AE|united arab emirates,uae|emirati|abu dhabi
AF|afghanistan|afghan|kabul
AL|albania|albanian|tirana
AM|armenia|armenian|yerevan
AO|angola|angolan|luanda
AR|argentina|argentine,argentinian|buenos aires
AT|austria|austrian|vienna
AU|australia|australian|canberra
AZ|azerbaijan|azerbaijani,azeri|baku
BA|bosnia,bosnia and herzegovina|bosnian|sarajevo
BD|bangladesh|bangladeshi|dhaka
BE|belgium|belgian|
BF|burkina faso|burkinabe|ouagadougou
BG|bulgaria|bulgarian|sofia
BH|bahrain|bahraini|manama
BI|burundi|burundian|
BO|bolivia|bolivian|la paz
BR|brazil|brazilian|brasilia
BY|belarus|belarusian,belarussian|minsk
CA|canada|canadian|ottawa
CD|democratic republic of the congo,dr congo,drc|congolese|kinshasa
CF|central african republic||bangui
CH|switzerland|swiss|bern
CI|ivory coast|ivorian|abidjan
CL|chile|chilean|santiago
CM|cameroon|cameroonian|yaounde
CN|china|chinese|beijing
CO|colombia|colombian|bogota
CR|costa rica|costa rican|
CU|cuba|cuban|havana
CY|cyprus|cypriot|nicosia
CZ|czech republic,czechia|czech|prague
DE|germany|german|berlin
DJ|djibouti|djiboutian|
DK|denmark|danish,dane|copenhagen
DO|dominican republic|dominican|santo domingo
DZ|algeria|algerian|algiers
EC|ecuador|ecuadorian,ecuadorean|quito
EE|estonia|estonian|tallinn
EG|egypt|egyptian|cairo
ER|eritrea|eritrean|asmara
ES|spain|spanish,spaniard|madrid
ET|ethiopia|ethiopian|addis ababa
FI|finland|finnish,finn|helsinki
FR|france|french|paris,elysee
GB|united kingdom,uk,u k,britain,great britain|british,briton|london,downing street,whitehall
GE|georgia|georgian|tbilisi
GH|ghana|ghanaian|accra
GR|greece|greek|athens
GT|guatemala|guatemalan|
HN|honduras|honduran|tegucigalpa
HR|croatia|croatian,croat|zagreb
HT|haiti|haitian|port au prince
HU|hungary|hungarian|budapest
ID|indonesia|indonesian|jakarta
IE|ireland|irish|dublin
IL|israel|israeli|jerusalem,tel aviv
IN|india|indian|new delhi,delhi
IQ|iraq|iraqi|baghdad
IR|iran|iranian|tehran
IS|iceland|icelandic,icelander|reykjavik
IT|italy|italian|rome
JM|jamaica|jamaican|
JO|jordan|jordanian|amman
JP|japan|japanese|tokyo
KE|kenya|kenyan|nairobi
KG|kyrgyzstan|kyrgyz|bishkek
KH|cambodia|cambodian|phnom penh
KP|north korea,dprk,democratic people's republic of korea|north korean|pyongyang
KR|south korea,republic of korea|south korean|seoul
KW|kuwait|kuwaiti|
KZ|kazakhstan|kazakh,kazakhstani|astana
LA|laos|laotian,lao|vientiane
LB|lebanon|lebanese|beirut
LK|sri lanka|sri lankan|colombo
LR|liberia|liberian|monrovia
LT|lithuania|lithuanian|vilnius
LU|luxembourg|luxembourgish|
LV|latvia|latvian|riga
LY|libya|libyan|tripoli
MA|morocco|moroccan|rabat
MD|moldova|moldovan|chisinau
ME|montenegro|montenegrin|podgorica
MG|madagascar|malagasy|antananarivo
MK|north macedonia|macedonian|skopje
ML|mali|malian|bamako
MM|myanmar,burma|burmese,myanmarese|naypyidaw,naypyitaw
MN|mongolia|mongolian|ulaanbaatar
MT|malta|maltese|valletta
MX|mexico|mexican|mexico city
MY|malaysia|malaysian|kuala lumpur
MZ|mozambique|mozambican|maputo
NE||nigerien|niamey
NG|nigeria|nigerian|abuja
NI|nicaragua|nicaraguan|managua
NL|netherlands|dutch|the hague
NO|norway|norwegian|oslo
NP|nepal|nepali,nepalese|kathmandu
NZ|new zealand|new zealander|wellington
OM|oman|omani|muscat
PA|panama|panamanian|
PE|peru|peruvian|lima
PG|papua new guinea||port moresby
PH|philippines|filipino,philippine|manila
PK|pakistan|pakistani|islamabad
PL|poland|polish,pole|warsaw
PS|palestine,palestinian authority|palestinian|ramallah
PT|portugal|portuguese|lisbon
PY|paraguay|paraguayan|
QA|qatar|qatari|doha
RO|romania|romanian|bucharest
RS|serbia|serbian,serb|belgrade
RU|russia,russian federation|russian|moscow,kremlin
RW|rwanda|rwandan|kigali
SA|saudi arabia|saudi|riyadh
SD|sudan|sudanese|khartoum
SE|sweden|swedish,swede|stockholm
SG|singapore|singaporean|
SI|slovenia|slovenian,slovene|ljubljana
SK|slovakia|slovak|bratislava
SN|senegal|senegalese|dakar
SO|somalia|somali|mogadishu
SS|south sudan|south sudanese|juba
SV|el salvador|salvadoran|
SY|syria|syrian|damascus
TD|chad|chadian|ndjamena
TH|thailand|thai|bangkok
TJ|tajikistan|tajik|dushanbe
TM|turkmenistan|turkmen|ashgabat
TN|tunisia|tunisian|tunis
TR|turkey,turkiye|turkish,turk|ankara
TW|taiwan|taiwanese|taipei
TZ|tanzania|tanzanian|dodoma
UA|ukraine|ukrainian|kyiv,kiev
UG|uganda|ugandan|kampala
US|united states,united states of america,us,u s,usa,america|american|washington,white house,pentagon
UY|uruguay|uruguayan|montevideo
UZ|uzbekistan|uzbek|tashkent
VA|vatican,holy see||
VE|venezuela|venezuelan|caracas
VN|vietnam|vietnamese|hanoi
XK|kosovo|kosovar|pristina
YE|yemen|yemeni|sanaa
ZA|south africa|south african|pretoria
ZM|zambia|zambian|lusaka
ZW|zimbabwe|zimbabwean|harare
`

/** In what way a word names a state: a seat stands for the government, a demonym for whoever or whatever is of the state. */
export type StateWord = 'name' | 'demonym' | 'seat'

export interface StateMention {
  readonly state: string
  readonly word: StateWord
  /** Word indexes, half-open. */
  readonly from: number
  readonly to: number
}

const WORDS = new Map<string, { state: string; word: StateWord }>()
/** First words of names, and how many words the longest name with that first word has: most words begin none. */
const BEGINNINGS = new Map<string, number>()
for (const line of LINES.trim().split('\n')) {
  const [state = '', names = '', demonyms = '', seats = ''] = line.split('|')
  for (const [list, word] of [
    [names, 'name'],
    [demonyms, 'demonym'],
    [seats, 'seat'],
  ] as const) {
    for (const form of list.split(',').filter((each) => each !== '')) {
      for (const spelling of word === 'demonym' ? [form, `${form}s`] : [form]) {
        WORDS.set(spelling, { state, word })
        const [beginning = '', ...more] = spelling.split(' ')
        BEGINNINGS.set(beginning, Math.max(BEGINNINGS.get(beginning) ?? 0, more.length + 1))
      }
    }
  }
}

/** States named in a text, longest names first, none inside another. `tokens` are those of the text. */
export function statesIn(text: string, tokens: readonly Token[] = tokenise(text)): StateMention[] {
  const found: StateMention[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const longest = BEGINNINGS.get(tokens[from]?.word ?? '') ?? 0
    for (let length = Math.min(longest, tokens.length - from); length > 0; length -= 1) {
      const named = tokens.slice(from, from + length).map((token) => spelt(token, text))
      const known = WORDS.get(named.join(' '))
      if (known === undefined) continue
      found.push({ ...known, from, to: from + length })
      from += length - 1
      break
    }
  }
  return found
}

/** "us" is a pronoun unless it is printed in capitals. */
function spelt({ word, start, end }: Token, text: string): string {
  return word === 'us' && !/^U\.?S/u.test(text.slice(start, end)) ? '' : word
}
