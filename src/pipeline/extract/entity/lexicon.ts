/** Splits a reviewed list; underscores stand for spaces inside an entry. */
function words(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/_/gu, ' ')),
  )
}

/** What a place of work, worship, travel or war is called, lower case. The name before it makes it a facility. */
export const facilityHeads = words(`
  airport airfield aerodrome airbase air_base air_force_base naval_base military_base army_base base barracks garrison
  port seaport harbor harbour shipyard dockyard refinery depot arsenal warehouse plant power_plant nuclear_power_plant
  power_station nuclear_plant nuclear_power_station substation dam bridge tunnel terminal crossing border_crossing
  checkpoint station railway_station metro_station hospital clinic prison jail penitentiary detention_center
  detention_centre stadium arena cemetery cathedral church mosque synagogue temple monastery palace castle museum
  school mall market hotel laboratory reactor silo bunker test_site launch_site cosmodrome spaceport space_center
  refugee_camp camp complex tower`)

/** Words that name a piece of equipment when they follow a name or a type, lower case, singular. */
export const equipmentHeads = words(`
  drone uav missile rocket jet fighter bomber aircraft plane airliner helicopter tank howitzer rifle gun launcher
  torpedo frigate destroyer submarine corvette warship carrier satellite radar interceptor munition shell grenade
  mortar vehicle tanker truck gunship airship balloon glider boat ship vessel cruiser mine warhead bomb
  battery batteries system systems interceptors launchers`)

/** Names of equipment that are known without any such word, as printed. */
export const equipmentNames = words(`
  HIMARS ATACMS GMLRS NASAMS THAAD IRIS-T SAMP/T Iskander Iskander-M Kinzhal Kalibr Oreshnik Tsirkon Zircon Sarmat
  Avangard Burevestnik Poseidon Javelin Stinger Tomahawk Storm_Shadow SCALP Taurus Neptune Shahed Geran Lancet Orlan
  Mohajer Bayraktar Bayraktar_TB2 Akinci Leopard_1 Leopard_2 Challenger_2 Abrams Bradley Stryker Marder Gepard
  Iron_Dome Arrow_3 Arrow_2 David's_Sling Iron_Beam Black_Hawk Apache Chinook Eurofighter Eurofighter_Typhoon Rafale
  Gripen Mirage_2000 Global_Hawk Reaper Switchblade Caesar Krab Grad Uragan Smerch Tochka-U Buk Pantsir Tor
  Hwasong Pukguksong Hwasal Saetbyol Saetbyeol Fateh-110 Zolfaghar Kheibar_Shekan Emad Sejjil BrahMos Agni Prithvi
  Trident Minuteman_III Dreamliner Super_Tucano Kalashnikov Starlink FrankenSAM Tempest Excalibur JDAM Hellfire
  Himars Minuteman Patriot Patriot_PAC-3 PAC-3 Sidewinder Harpoon Exocet Spike Merkava Namer Puma Boxer Wing_Loong`)

/** Letters before a number that are no type of equipment: diseases, groups, roads, laws, channels. */
export const notEquipment = words(`
  covid covid- sars cov h1n h5n h7n g cop brexit article channel route highway interstate formula windows iphone ipad
  group gen omicron ba mers type vitamin level phase grade class zone sector block gate platform room page chapter
  section apollo soyuz flight resolution number no nos unit mp pg omega u under e b12 ps top tier world euro euros
  q h fy cat category`)

/** Acronyms of kinds of things, of conditions and of measures: they name nobody. */
export const classNames = words(`
  ICBM ICBMs SLBM IRBM MRBM SRBM UAV UAVs USV UUV FPV FPVs IED IEDs RPG MANPADS AFV APC POW POWs GDP CPI AI CEO CFO COO LNG
  LPG GPS NGO NGOs TV PC SUV DNA RNA HIV AIDS COVID COVID-19 SARS MERS PCR VPN IPO ETF PM MP MPs HQ QR USB LED PTSD ICU ER
  ID IT PR HR VIP AKA FAQ GMT UTC EST ADVERTISEMENT UPDATE BREAKING WATCH VIDEO PHOTO PHOTOS`)

/** Roles whose holder a nationality singles out, lower case, with the words that may stand for them later on. */
export const stateRoles: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', ['leader', 'ruler', 'dictator']],
  ['supreme leader', ['supreme leader', 'leader']],
  ['president', ['president', 'leader', 'head of state']],
  ['prime minister', ['prime minister', 'premier', 'leader']],
  ['premier', ['premier', 'prime minister', 'leader']],
  ['chancellor', ['chancellor', 'leader']],
  ['king', ['king', 'monarch']],
  ['queen', ['queen', 'monarch']],
  ['emperor', ['emperor', 'monarch']],
  ['foreign minister', ['foreign minister', 'top diplomat']],
  ['secretary of state', ['secretary of state', 'top diplomat']],
  ['defense minister', ['defense minister', 'defence minister']],
  ['defence minister', ['defence minister', 'defense minister']],
  ['interior minister', ['interior minister']],
  ['finance minister', ['finance minister']],
  ['health minister', ['health minister']],
  ['ambassador', ['ambassador', 'envoy']],
])

/** Outlets whose names are everyday words: only where the tagger, too, sees an organisation. */
export const everydayOutlets = words(`
  Time TIME Nature Science Nation Metro Freedom Dawn Express Mirror Today TODAY Insider Observer Standard Independent
  Guardian Telegraph Punch Stuff Nine Atlantic Economist Spiegel Bild Welt Zeit Politico Semana Reforma Meta Google
  Meta_Platforms Microsoft Boeing Airbus Facebook Planalto Gallup Pew Congress Fed Wired WIRED Saba Petra Kan Tempo
  Sabah Sputnik Vesti Globo Caracol Liga Rai Mehr Fars Shehab Tasnim Amnesty Brookings Copernicus Interpol Public
  The_Times Channel_One Channel_4 Channel_12 Channel_13 Daily_News Red_Cross Security_Service Central_Command
  Southern_Command Jane's Press Mizzima Nexta NV UP IS AIR MAP TAP CARE ICE RAW MIT CAR SAC AD AA TT DR VG DN SZ PA
  SER NOS ISA MAC EC SES STT INA QNA WAM SPA SANA APP PNA GNA NAN ENA SUNA APS IRC NRC AFU ADF TN NB BTA PAP
  WHO IOM Hague Kompas Hina Ansa Belga Kyodo_News Trend Vanguard Mint Focus Slate Vox Band Walla Milenio Proceso Babel
  Astra ASTRA SHOT Mash Baza Fano Clingendael Bruegel Republica Blick Stern Kurier Expresso Observador Delo Danas Globes
  SME HVG RPP Texty Verstka Maariv Okaz Kayhan Wagner Samsung Windward EPA SEC DEA BEA PMD NCA SBI NRA ADB SCO APA RTX
  PLO SNA Matichon Thanh_Nien Caritas Mediapool Correctiv Berlingske Interia Scroll Firstpost ThisDay Capital_FM
  Daily_Trust News_First Environment_Agency State_Council Federation_Council Secret_Service Africa_Corps`)

/** Everyday outlets that the tagger need not see when a verb of saying follows. */
export const sayingVerbs = words(`
  said says say reported reports report announced announces warned warns told stated estimates estimated confirmed
  claims claimed denied added notes noted cited`)

/** Nouns for persons to whom something was done or who are only met in a matter: no name is ever put to them. */
export const shelteredNouns = words(`
  victim witness eyewitness bystander survivor casualty prisoner detainee inmate hostage captive convict patient child
  baby infant minor boy girl schoolgirl schoolboy pupil student orphan refugee migrant evacuee suspect defendant accused
  complainant informant whistleblower resident civilian neighbour neighbor relative widow widower mother father son
  daughter wife husband brother sister passenger pedestrian worshipper pilgrim`)
