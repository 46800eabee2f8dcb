/** Words that stand before a name and never end a sentence. */
export const titles: ReadonlySet<string> = words(`
  mr mrs ms messrs mx dr prof rev fr hon amb sec min dep asst assoc pres gov sen rep reps sens supt insp det
  gen lt col maj capt cmdr comdr cdr cpl sgt pvt adm brig brg cpt spc pfc sfc msgt tsgt ens ltc ltg radm vadm wg sqn
  st ste mt ft pt`)

/** Words that stand before a number: they end a sentence unless a figure follows. */
export const beforeNumbers: ReadonlySet<string> = words(`
  no nos vol fig figs p pp art sec para ch jan feb mar apr jun jul aug sep sept oct nov dec ext op cf ca approx`)

/** Other abbreviations: they end a sentence only when a word follows that often begins one. */
export const abbreviations: ReadonlySet<string> = words(`
  inc corp co ltd llc plc bros cos assn dept dist univ inst div jr sr esq etc vs al est ave blvd rd hwy bldg apt
  mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md
  mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo mph kph km kg lb lbs oz ft hrs
  hr min mins secs tel fax attn spec govt natl intl ph.d`)

/** Words that, capitalised after an abbreviation, begin a new sentence far more often than they go on with a name. */
export const sentenceStarters: ReadonlySet<string> = words(`
  the a an this that these those he she it they we i you his her its their our my your there here in on at by for from with
  without but and or so yet as if when while since because although though however after before during until once under over
  what who why how where which whose whether some many most several both all each every another no not now then also even only
  just still according meanwhile earlier later last next moreover nevertheless instead despite between among about to asked
  such one two three four five`)

/** Past and present forms that tell who spoke, right after a quotation that ends in a question or exclamation mark. */
export const speechVerbs: ReadonlySet<string> = words(`
  said says say asked asks told tells wrote writes added adds cried shouted yelled exclaimed demanded wondered replied
  answered responded quipped joked tweeted posted declared warned insisted continued concluded recalled chanted`)

/** Prefixes that stay one word with what follows their hyphen; other hyphens stand alone, as in the treebank. */
export const joinedPrefixes: ReadonlySet<string> = words(`
  anti non pre post pro re co ex semi multi mid neo e over under intra sub super ultra counter un de
  bi tri mini socio psycho pseudo quasi trans`)

/** Units that stand apart from the figure they are written to ("5pm", "$3bn", "35mm"). */
export const unitSuffixes: ReadonlySet<string> = words(`
  k m b bn mn tn mm cm km kg kb mb gb tb ft lb lbs oz am pm hz khz mhz ghz mph kph mw gw kw kwh mwh ml hrs hr min mins yr
  yrs sec secs in usd eur gbp p c f`)

/** Two words written as one without an apostrophe, with the length of the first. */
export const fusedWords: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['havent', 4],
  ['hasnt', 3],
  ['hadnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['shouldnt', 6],
  ['cant', 2],
  ['wont', 2],
])

/** The commonest small words of English. */
export const englishWords: ReadonlySet<string> = words(`
  the of and to in that is was for on it with as he his be by at from have had not are this but they which or her you were she
  an has been their its who will would there what can all if more when so no out up into than them about some could only other
  after said also over because between during against under while where those before through`)

/** The commonest small words of other languages in Latin script; words that English shares are left out. */
export const foreignWords: ReadonlySet<string> = words(`
  der die das und ist den von zu mit sich des auf für nicht ein eine dem im auch es werden aus hat dass sie nach wird bei
  le la les des et est un une du en dans que qui pour pas sur au avec ce il sont aux mais par plus ont cette ses été
  el los las y es una por con para del se al lo su como más pero sus fue ha según
  o os da do em um uma não na no dos com são mais foi ao seu sua pelo pela
  il di che è per non sono della nel alla dei delle gli anche come più questo ha
  het een van en dat niet zijn op te voor met aan er maar ook naar wordt heeft
  yang dan di untuk dengan ini itu dari dalam tidak pada akan oleh adalah
  och att det som på är av för den inte till ett med om har de
  i w na z do się nie jest że to od przez jak ale dla
  ve bir bu için ile da olarak daha çok olan`)

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/u))
}
