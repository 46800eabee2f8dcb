/** Words before a person's name, lower case without stops. */
export const personTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president premier prime minister chancellor
  king queen prince princess emperor pope cardinal archbishop bishop father rabbi imam sheikh sheik ayatollah mullah
  reverend rev pastor senator sen congressman congresswoman representative rep governor gov mayor councillor councilman
  alderman ambassador envoy secretary undersecretary commissioner spokesman spokeswoman spokesperson chairman chairwoman
  chair chief director head leader commander general gen lieutenant lt colonel col major maj captain capt sergeant sgt
  corporal cpl private pvt admiral adm commodore brigadier marshal officer detective inspector constable sheriff judge
  justice attorney prosecutor lawyer analyst expert researcher scientist economist author writer journalist reporter
  correspondent editor columnist actor actress singer coach striker midfielder defender goalkeeper captain founder ceo
  baroness baron duke duchess count countess crown first lady deputy assistant former ex-president ex-minister lawmaker
  mp mep activist dissident defector witness resident survivor opposition rebel warlord tsar czar taoiseach`.split(
    /\s+/u,
  ),
)

/** Words that make a capitalised phrase an organisation, lower case. */
export const organizationHeads: ReadonlySet<string> = new Set(
  `ministry department agency service services bureau office commission committee council authority administration
  parliament congress senate assembly government party union league federation confederation association society
  organization organisation institute institution foundation fund trust center centre university college school academy
  hospital bank group company corporation corp inc ltd llc plc gmbh ag holdings industries airlines airways motors
  systems technologies laboratories partners brothers sons records studios pictures entertainment news times post
  herald tribune journal gazette telegraph guardian press broadcasting network television radio media magazine army navy
  force forces corps brigade regiment division battalion squadron guard guards police command staff court tribunal
  church club team united city rovers fc orchestra band museum library observatory brigades front movement alliance
  coalition network initiative programme program board chamber exchange reserve directorate secretariat embassy
  consulate mission taskforce treasury cabinet knesset duma bundestag junta militia rebels`.split(/\s+/u),
)

/** Words that make a capitalised phrase a place, lower case. */
export const placeHeads: ReadonlySet<string> = new Set(
  `river lake sea ocean bay gulf strait straits canal island islands isle peninsula cape mount mountain mountains mt
  valley desert hills hill beach coast forest park province region oblast county district state prefecture governorate
  township village town city municipality parish borough street road avenue boulevard highway square plaza bridge
  airport port harbor harbour station crossing border north south east west northern southern eastern western central
  upper lower republic kingdom territory territories strip bank camp reservoir dam creek falls fjord archipelago atoll
  volcano glacier plain plateau crescent drive lane court place heights`.split(/\s+/u),
)

/** Words that go before a place, lower case. */
export const placePrepositions: ReadonlySet<string> = new Set(
  `in at near from to into across outside inside around toward towards off throughout via of within between through
  over against`.split(/\s+/u),
)
