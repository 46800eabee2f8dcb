/** Month names and their usual short forms, by month, in the languages whose pages are read most. */
const NAMES: readonly string[] = [
  'january jan januar jänner jaenner janvier janv enero ene gennaio gen januari janeiro января янв январь січня styczeń stycznia sty leden ledna led tammikuu tammikuuta ocak oca január ianuarie januara siječnja януари يناير ιανουαρίου ינואר בינואר janúar',
  'february feb febr februar feber février févr fév febrero febbraio febbr februari fevereiro fev февраля фев февраль лютого luty lutego lut únor února helmikuu helmikuuta şubat şub február februarie februara veljače февруари فبراير φεβρουαρίου פברואר בפברואר febrúar',
  'march mar märz maerz mrz mär mars marzo maart mrt março марта мар март березня marzec marca březen března maaliskuu maaliskuuta mart március martie marta ožujka مارس μαρτίου מרץ במרץ',
  'april apr avril avr abril abr aprile april апреля апр апрель квітня kwiecień kwietnia kwi duben dubna huhtikuu huhtikuuta nisan nis április aprilie aprila travnja април أبريل ابريل إبريل απριλίου אפריל באפריל',
  'may mai mayo maggio mag mei maio maj мая май травня maja květen května toukokuu toukokuuta mayıs május svibnja مايو μαΐου μαίου מאי במאי maí',
  'june jun juni juin junio giugno giu junho июня июн июнь червня czerwiec czerwca cze červen června kesäkuu kesäkuuta haziran haz június iunie juna lipnja юни يونيو يونيه ιουνίου יוני ביוני',
  'july jul juli juillet juil julio luglio lug julho июля июл июль липня lipiec lipca lip červenec července heinäkuu heinäkuuta temmuz tem július iulie jula srpnja юли يوليو يوليه ιουλίου יולי ביולי',
  'august aug août aout agosto ago augustus augusti agosto августа авг август серпня sierpień sierpnia sie srpen srpna elokuu elokuuta ağustos ağu augusztus avgusta kolovoza avgust أغسطس اغسطس αυγούστου אוגוסט באוגוסט agustus',
  'september sep sept septembre septiembre settembre set sett septiembre setembro сентября сен сент сентябрь вересня wrzesień września wrz září syyskuu syyskuuta eylül eyl szeptember septembrie septembra rujna септември سبتمبر σεπτεμβρίου ספטמבר בספטמבר',
  'october oct oktober okt octobre octubre ottobre ott out outubro октября окт октябрь жовтня październik października paź říjen října lokakuu lokakuuta ekim eki október octombrie oktobra oktobar октомври أكتوبر اكتوبر οκτωβρίου אוקטובר באוקטובר',
  'november nov novembre noviembre novembro ноября ноя ноябрь листопада listopad listopadu lis marraskuu marraskuuta kasım kas noiembrie novembra studenoga novembar ноември نوفمبر νοεμβρίου נובמבר בנובמבר',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек декабрь грудня grudzień grudnia gru prosinec prosince joulukuu joulukuuta aralık ara decembrie desember des decembra prosinca decembar декември ديسمبر δεκεμβρίου דצמבר בדצמבר',
]

const BY_NAME = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)))

/** 1 to 12; undefined when the word is no month. */
export function monthOf(word: string): number | undefined {
  return BY_NAME.get(word.toLowerCase().replace(/\.$/u, ''))
}
