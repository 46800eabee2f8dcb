/** Splits a reviewed list; underscores stand for spaces inside an entry. */
function words(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/_/gu, ' '))
}

const fields = words(`
  Agriculture Education Health Transport Energy Finance Defence Justice Labour Trade Fisheries Forestry Tourism Science
  Technology History Archaeology Physics Chemistry Biology Geology Geography Astronomy Mathematics Statistics Economics
  Linguistics Philosophy Psychology Medicine Nursing Surgery Engineering Architecture Design Music Drama Film Photography
  Literature Translation Journalism Sport Aviation Broadcasting Telecommunications Water Railways Mining Housing
  Immigration Veterans Wildlife Conservation Botany Zoology Nutrition Standards Insurance Banking Commerce Gaming
  Environment Meteorology Oceanography Computing Electronics Robotics Space`)

const sports = words(`
  Chess Cycling Rowing Swimming Hockey Football Basketball Baseball Cricket Rugby Badminton Tennis Golf Boxing Wrestling
  Archery Gymnastics`)

/** Words that stand in for the braces of `name-patterns.ts`; those that name persons and places come from the lists. */
export const patternWords: Readonly<Record<string, readonly string[]>> = {
  thing: words(`
    Fire River Ghost Mirror Engine Garden Winter Summer Shadow Silver Stone Glass Paper Radio Velvet Thunder Harbour
    Mountain Desert Ocean Island Bridge Tower Arrow Crown Dream Echo Empire Falcon Feather Flame Forest Gravity Hammer
    Heart Honey Horizon Hunter Iron Jungle King Kingdom Lantern Letter Light Lion Machine Market Midnight Monster Moon
    Morning Needle Night North Orchid Phantom Pilot Planet Poison Prophet Rain Raven Rebel Rocket Rose Sailor Salt Saturn
    Season Secret Signal Sister Skeleton Smoke Snake Soldier Spider Spirit Spring Star Station Storm Stranger Sugar Sun
    Temple Tiger Time Train Valley Vision Voice Wagon War Water Whisper Wolf Wonder World Zebra Avalanche Balloon Candle
    Carousel Cathedral Circus Compass Diamond Elevator Fiction Frequency Galaxy Giant Hurricane Ivory Jacket Kite
    Labyrinth Magnet Marble Novel Oracle Parade Pepper Pyramid Quarry Ribbon Satellite Theory Umbrella Victory Window`),
  adjective: words(`
    Black White Red Blue Green Golden Silent Broken Lost Wild Young Old New Dead Electric Burning Holy Hidden Crooked
    Sweet Bitter Quiet Royal Happy Sad Lonely Frozen Flying Dancing Lucky Modern Public Secret Strange Sunny Tiny Giant
    Magnetic Plastic Purple Yellow Northern Southern Eternal Distant Gentle Angry Brave Clever Curious Dirty Early Empty
    Fading False Final First Foreign Heavy Invisible Last Little Long Lunar Mighty Moving Naked Perfect Private Rising
    Running Screaming Second Shining Simple Sleeping Solar Stolen Wicked`),
  animals: words(`
    Tigers Lions Bears Eagles Hawks Bulls Kings Rangers Sharks Panthers Warriors Knights Dragons Wolves Falcons Giants
    Rockets Pirates Cougars Wildcats Bulldogs Cardinals Raiders Royals Saints Spartans Titans Trojans Vikings Hornets Jets
    Blazers Broncos Mustangs Lancers Thunder Storm Heat Wings Flyers Cubs Bombers Braves Comets Chiefs Senators Stars
    Capitals Blues Reds Barons Generals Mariners Phoenix`),
  club: words(`
    United City FC F.C. Rovers Athletic Wanderers Town Albion Hotspur Rangers County SC AC Olympic Sporting Victory Glory
    RFC RLFC CC`),
  prefix: words('FC AC SV Real Sporting Dynamo Racing_Club'),
  industry: words(`
    Industries Systems Technologies Software Electronics Energy Petroleum Oil Power Electric Chemicals Foods Breweries
    Stores Insurance Holdings Motors Aircraft Aviation Shipping Mining Steel Publishing Books Press Pictures Studios
    Entertainment Interactive Games Media Communications Telecom Networks Pharmaceuticals Instruments Design Engineering
    Construction Textiles Toys Furniture Airlines Airways Air Express Transport Logistics Lines Rail Hotels Resorts
    Properties Supermarkets Dairy Coffee Tobacco Brewing_Company Manufacturing_Company Paper Glass Rubber Tools Machinery
    Locomotive_Works Watch_Company Bank Records`),
  form: words(`
    Inc. Ltd Ltd. Corporation Corp. Company Co. Group plc AG GmbH S.A. AB Limited Incorporated Holdings N.V. LLC`),
  records: words('Records Records Records Music Recordings Entertainment Sound'),
  lender: words('Bank Bancorp Financial Insurance Capital Securities Partners Trust Savings_Bank'),
  savings: words('First National Savings Merchants Union Citizens'),
  railway: words('Railway Railroad Railway_Company Railroad_Company Railways'),
  direction: words('Central Northern Southern Valley Western Eastern Pacific Coastal'),
  sport: sports,
  league: words('League Association Federation Union Conference League'),
  college: words('University State_University College State High_School School Academy'),
  school: words('High_School Grammar_School Secondary_School Academy Elementary_School Central_High_School'),
  saint: words('St. Saint St'),
  saintly: words("'s_College 's_School College University 's_Academy"),
  institute: words(`
    Institute_of_Technology School_of_Music School_of_Economics Art_School Business_School Medical_School Law_School`),
  paper: words(`
    Times Herald Post Gazette Tribune Chronicle Star News Mail Independent Daily_News Courier Observer Evening_News Weekly
    Radio Television`),
  wave: ['W', 'K'],
  air: words('Radio Channel TV'),
  channel: words('FM TV Network Channel Magazine Radio News Review Journal'),
  ideology: words(`
    Liberal Conservative Democratic Socialist Communist Labour Republican National People's Green Progressive
    Christian_Democratic Social_Democratic Nationalist Radical Reform Centre Freedom Unity Workers Agrarian Federalist
    Independence Popular Patriotic`),
  ideologist: words('Liberal Conservative Socialist Communist Republican Progressive Nationalist Radical Federalist'),
  movement: words('Alliance Front Union Movement League Coalition'),
  trade: words(`
    Transport Mine Steel Auto Teachers Nurses Railway Metal Textile Farm Dock Postal Hotel Electrical Building Garment
    Printing Aerospace Oil`),
  scope: words(`
    National Royal International American British Canadian Australian European World African Asian United Federal Central
    Regional General Public Independent Imperial Northern Southern Eastern Western New`),
  field: [...fields, ...sports],
  society: words('Society Association Institute Council Academy Federation Foundation Trust Club Centre Committee'),
  ensemble: words(`
    Philharmonic Philharmonic_Orchestra Symphony_Orchestra Opera Ballet Chamber_Orchestra Theatre_Company Quartet Choir`),
  troops: words(`
    Infantry_Regiment Infantry_Division Battalion Brigade Armored_Division Bombardment_Group Fighter_Wing
    Engineer_Regiment Field_Artillery Cavalry Airborne_Division Regiment Fighter_Squadron Army Infantry`),
  guards: words(`
    Regiment Rifles Fusiliers Guards Light_Infantry Highlanders Militia Dragoons Engineers Artillery Hussars Air_Corps
    Marines`),
  agency: words('Agency Commission Authority Board Service Administration'),
  council: words(`
    Police_Department City_Council Police Fire_Department County_Council Transit_Authority Port_Authority Parliament
    State_Legislature`),
  faith: words('Catholic Roman_Catholic Methodist Lutheran Orthodox Presbyterian Baptist Reformed Anglican Episcopal'),
  sisters: words('Sisters Brothers Daughters Society'),
  virtue: words('Mercy Charity Jesus Mary the_Sacred_Heart Providence'),
  hospital: words('Hospital General_Hospital Medical_Center Memorial_Hospital Clinic'),
  forces: words('Army Navy Air_Force Royal_Air_Force Royal_Navy Marine_Corps'),
  beyond: words('In Under Beyond Into After Before'),
  prize: words('Prize Award Medal Cup Cross'),
  month: words('January February March April May June July August September October November December'),
  people: words(`
    American British English French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Swedish Norwegian Danish
    Finnish Icelandic Irish Scottish Welsh Polish Czech Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian
    Serbian Croatian Canadian Mexican Brazilian Argentine Chilean Peruvian Colombian Australian Japanese Chinese Korean
    Indian Pakistani Indonesian Malaysian Filipino Thai Vietnamese Israeli Egyptian Iranian Iraqi Lebanese Nigerian Kenyan
    Ghanaian Cuban Jamaican European African Asian Armenian Georgian Estonian Latvian Lithuanian Slovak Slovenian Albanian
    Moroccan Algerian Tunisian Ethiopian`),
}

/** Parts of coined words: what a syllable begins with, its vowel, what a word ends with. */
export const syllables = {
  onsets: words('b c d f g h k l m n p r s t v w z br cr dr fr gr pr tr st sl pl kl ch sh th j y'),
  vowels: words('a e i o u a e i o ai ea io ou'),
  codas: ['', '', '', ...words('n r s l x t m k nd rt sk ck')],
} as const
