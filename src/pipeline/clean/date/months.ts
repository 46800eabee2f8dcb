/** Month names and their usual short forms, by month, in the languages whose pages are read most. */
const NAMES: readonly string[] = [
  'january jan januar jänner jaenner janvier janv enero ene gennaio gen januari janeiro января янв январь січня styczeń stycznia sty leden ledna led tammikuu tammikuuta ocak oca január ianuarie',
  'february feb febr februar feber février févr fév febrero febbraio febbr februari fevereiro fev февраля фев февраль лютого luty lutego lut únor února helmikuu helmikuuta şubat şub február februarie',
  'march mar märz maerz mrz mär mars marzo maart mrt março марта мар март березня marzec marca březen března maaliskuu maaliskuuta mart március martie',
  'april apr avril avr abril abr aprile april апреля апр апрель квітня kwiecień kwietnia kwi duben dubna huhtikuu huhtikuuta nisan nis április aprilie',
  'may mai mayo maggio mag mei maio maj мая май травня maja květen května toukokuu toukokuuta mayıs május',
  'june jun juni juin junio giugno giu junho июня июн июнь червня czerwiec czerwca cze červen června kesäkuu kesäkuuta haziran haz június iunie',
  'july jul juli juillet juil julio luglio lug julho июля июл июль липня lipiec lipca lip červenec července heinäkuu heinäkuuta temmuz tem július iulie',
  'august aug août aout agosto ago augustus augusti agosto августа авг август серпня sierpień sierpnia sie srpen srpna elokuu elokuuta ağustos ağu augusztus',
  'september sep sept septembre septiembre settembre set sett septiembre setembro сентября сен сент сентябрь вересня wrzesień września wrz září syyskuu syyskuuta eylül eyl szeptember septembrie',
  'october oct oktober okt octobre octubre ottobre ott out outubro октября окт октябрь жовтня październik października paź říjen října lokakuu lokakuuta ekim eki október octombrie',
  'november nov novembre noviembre novembro ноября ноя ноябрь листопада listopad listopadu lis marraskuu marraskuuta kasım kas noiembrie',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек декабрь грудня grudzień grudnia gru prosinec prosince joulukuu joulukuuta aralık ara decembrie desember des',
]

const BY_NAME = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)))

/** 1 to 12; undefined when the word is no month. */
export function monthOf(word: string): number | undefined {
  return BY_NAME.get(word.toLowerCase().replace(/\.$/u, ''))
}
