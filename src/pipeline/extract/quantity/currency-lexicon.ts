/** A way to name money: ISO 4217 code and how much of its main unit one is. `guessed` where other countries use the name too. */
export interface Currency {
  readonly code: string
  readonly factor: number
}

const names = new Map<string, Currency>()
const marks = new Map<string, Currency>()

function define(code: string, nouns: string, factor = 1): void {
  for (const noun of nouns.split(', ')) names.set(noun, { code, factor })
}

/**
 * Names of money. A name that several countries share is read as its best-known bearer (dollar, pound, rupee, …), and the
 * printed name is kept beside the code so that nobody takes it for more than a reading.
 */
define(
  'USD',
  'dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollar, american dollars, bucks, greenbacks',
)
define('USD', 'cent, cents, us cents, u.s. cents', 0.01)
define('CAD', 'canadian dollar, canadian dollars')
define('AUD', 'australian dollar, australian dollars')
define('NZD', 'new zealand dollar, new zealand dollars')
define('HKD', 'hong kong dollar, hong kong dollars')
define('SGD', 'singapore dollar, singapore dollars')
define('TWD', 'taiwan dollar, taiwan dollars, new taiwan dollars')
define('EUR', 'euro, euros')
define('GBP', 'pound sterling, pounds sterling, british pound, british pounds, sterling, quid')
define('GBP', 'pence, penny, pennies', 0.01)
define('JPY', 'yen, japanese yen')
define('CNY', 'yuan, chinese yuan, renminbi, rmb, kuai, 元')
define('CNY', 'mao, jiao', 0.1)
define('KRW', 'won, south korean won')
define('KPW', 'north korean won')
define('RUB', 'ruble, rubles, rouble, roubles, russian rubles, russian roubles')
define('BYN', 'belarusian rubles, belarusian roubles')
define('UAH', 'hryvnia, hryvnias, hryvnya, ukrainian hryvnia')
define('INR', 'rupee, rupees, indian rupee, indian rupees')
define('PKR', 'pakistani rupee, pakistani rupees')
define('LKR', 'sri lankan rupee, sri lankan rupees')
define('NPR', 'nepalese rupees, nepali rupees')
define('IDR', 'rupiah, rupiahs')
define('CHF', 'swiss franc, swiss francs')
define('FRF', 'french franc, french francs')
define('BEF', 'belgian franc, belgian francs')
define('DEM', 'deutsche mark, deutsche marks, deutschmarks, deutschemarks, german marks')
define('FIM', 'finnish markka, markka')
define('NLG', 'dutch guilder, dutch guilders, guilder, guilders')
define('ESP', 'peseta, pesetas')
define('ITL', 'italian lire, lire')
define('SEK', 'swedish krona, swedish kronor, kronor')
define('NOK', 'norwegian krone, norwegian kroner')
define('DKK', 'danish krone, danish kroner')
define('PLN', 'zloty, zlotys, złoty')
define('CZK', 'czech crown, czech crowns, koruna, korunas')
define('HUF', 'forint, forints')
define('RON', 'romanian lei')
define('TRY', 'turkish lira, turkish liras, lira, liras')
define('ILS', 'shekel, shekels')
define('EGP', 'egyptian pound, egyptian pounds')
define('LBP', 'lebanese pound, lebanese pounds')
define('SYP', 'syrian pound, syrian pounds')
define('SDG', 'sudanese pound, sudanese pounds')
define('IRR', 'rial, rials, iranian rial, iranian rials')
define('SAR', 'riyal, riyals, saudi riyal, saudi riyals')
define('QAR', 'qatari riyal, qatari riyals')
define('AED', 'dirham, dirhams, uae dirham, uae dirhams')
define('MAD', 'moroccan dirham, moroccan dirhams')
define('IQD', 'iraqi dinar, iraqi dinars')
define('KWD', 'kuwaiti dinar, kuwaiti dinars')
define('JOD', 'jordanian dinar, jordanian dinars')
define('AFN', 'afghani, afghanis')
define('BDT', 'bangladeshi taka, taka')
define('THB', 'baht, thai baht')
define('VND', 'dong, vietnamese dong')
define('MYR', 'ringgit')
define('PHP', 'philippine peso, philippine pesos')
define('MXN', 'mexican peso, mexican pesos')
define('ARS', 'argentine peso, argentine pesos')
define('CLP', 'chilean peso, chilean pesos')
define('COP', 'colombian peso, colombian pesos')
define('BRL', 'brazilian real, brazilian reals, brazilian reais, reais')
define('ZAR', 'rand, rands')
define('NGN', 'naira')
define('GHS', 'cedi, cedis')
define('KES', 'kenyan shilling, kenyan shillings')
define('UGX', 'ugandan shilling, ugandan shillings')
define('TZS', 'tanzanian shilling, tanzanian shillings')
define('ETB', 'birr')
define('GEL', 'lari, georgian lari')
define('AMD', 'armenian dram, armenian drams')
define('KZT', 'tenge')
define('XAF', 'cfa franc, cfa francs')
// Several countries use these and none stands out: the printed name stays the unit.
define('franc', 'franc, francs')
define('peso', 'peso, pesos')
define('krone', 'krone, kroner')
define('krona', 'krona')
define('dinar', 'dinar, dinars')
define('shilling', 'shilling, shillings')
define('mark', 'mark, marks')
define('BTC', 'bitcoin, bitcoins')
define('BTC', 'satoshi, satoshis', 1e-8)
define('ETH', 'ether')

for (const row of [
  '$ USD',
  'us$ USD',
  'u.s.$ USD',
  'u.s$ USD',
  'usd$ USD',
  'c$ CAD',
  'ca$ CAD',
  'cad$ CAD',
  'can$ CAD',
  'a$ AUD',
  'au$ AUD',
  'aud$ AUD',
  'nz$ NZD',
  'nzd$ NZD',
  'hk$ HKD',
  's$ SGD',
  'sg$ SGD',
  'nt$ TWD',
  'r$ BRL',
  'mex$ MXN',
  'mx$ MXN',
  'mxn$ MXN',
  '£ GBP',
  '€ EUR',
  '¥ JPY',
  '￥ JPY',
  '₩ KRW',
  '₽ RUB',
  '₴ UAH',
  '₹ INR',
  'rs INR',
  'rs. INR',
  '₪ ILS',
  '₺ TRY',
  '₫ VND',
  '₦ NGN',
  '₱ PHP',
  '฿ THB',
  '₡ CRC',
  '₾ GEL',
  '₭ LAK',
  'ரூ LKR',
  '₿ BTC',
]) {
  const [mark = '', code = ''] = row.split(' ')
  marks.set(mark, { code, factor: 1 })
}

/** Codes that stand for themselves before or behind a number ("USD 200", "200 EUR"), in capitals or small letters. */
export const CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY RMB RUB UAH CHF CAD AUD NZD HKD SGD TWD KRW KPW INR PKR LKR IDR SEK NOK DKK PLN CZK HUF RON BGN ' +
    'TRY ILS EGP LBP SYP IRR IQD SAR QAR AED KWD JOD THB VND MYR PHP MXN ARS CLP COP BRL PEN ZAR NGN GHS KES UGX TZS ETB ' +
    'GEL AMD AZN KZT UZS BYN MDL RSD BTC ETH'
  ).split(' '),
)

/** Money by its name in lower case. */
export const CURRENCY_NAMES: ReadonlyMap<string, Currency> = names
/** Money by the mark before or behind a number, in small letters and without blanks. */
export const CURRENCY_MARKS: ReadonlyMap<string, Currency> = marks

/** Words near "pounds" that make it money; without one, and without a scale word, it is weight. */
export const MONEY_CUES: ReadonlySet<string> = new Set(
  (
    'fined fine cost costs costing price priced paid pay pays paying worth spend spent spending budget debt loan loans tax taxes ' +
    'salary wage wages earn earned earns earning fee fees sterling profit profits revenue sales income invest invested ' +
    'investment bought buy sold sell bill bills bank deal contract fund funds funding shares share donated donation aid'
  ).split(' '),
)
