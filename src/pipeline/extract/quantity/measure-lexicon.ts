/** A unit of measure: how one of it is said in SI (value × factor + offset). */
export interface Measure {
  readonly unit: string
  readonly factor: number
  readonly offset: number
  readonly kind: 'length' | 'area' | 'volume' | 'mass' | 'temperature' | 'angle' | 'energy' | 'power' | 'data' | 'other'
}

const measures = new Map<string, Measure>()
const symbols = new Map<string, Measure>()

/** Factors are those of NIST Special Publication 811, appendix B (exact where it is exact). */
function define(
  kind: Measure['kind'],
  unit: string,
  rows: readonly (readonly [factor: number, names: string, symbols?: string])[],
  offset = 0,
): void {
  for (const [factor, names, signs] of rows) {
    for (const name of names.split(', ')) if (name !== '') measures.set(name, { unit, factor, offset, kind })
    for (const sign of signs?.split(', ') ?? []) symbols.set(sign, { unit, factor, offset, kind })
  }
}

define('length', 'm', [
  [1, 'meter, meters, metre, metres', 'm'],
  [1e3, 'kilometer, kilometers, kilometre, kilometres, kilometer(s), kms', 'km, kms, Km, KM'],
  [0.1, 'decimeter, decimeters, decimetre, decimetres', 'dm'],
  [0.01, 'centimeter, centimeters, centimetre, centimetres', 'cm'],
  [1e-3, 'millimeter, millimeters, millimetre, millimetres', 'mm'],
  [1e-6, 'micrometer, micrometers, micrometre, micrometres, micron, microns', 'μm, µm'],
  [1e-9, 'nanometer, nanometers, nanometre, nanometres', 'nm'],
  [1e-12, 'picometer, picometers, picometre, picometres'],
  [1609.344, 'mile, miles', 'mi'],
  [1852, 'nautical mile, nautical miles', 'nmi'],
  [0.9144, 'yard, yards', 'yd, yds'],
  [0.3048, 'foot, feet', 'ft'],
  [0.0254, 'inch, inches', '″'],
])
define('area', 'm2', [
  [1, 'square meter, square meters, square metre, square metres', 'm2, m², sqm'],
  [1e6, 'square kilometer, square kilometers, square kilometre, square kilometres', 'km2, km²'],
  [1e-4, 'square centimeter, square centimeters, square centimetre, square centimetres', 'cm2, cm²'],
  [2589988.110336, 'square mile, square miles', 'sq mi'],
  [0.09290304, 'square foot, square feet', 'sq ft, sqft'],
  [0.83612736, 'square yard, square yards'],
  [1e4, 'hectare, hectares', 'ha'],
  [4046.8564224, 'acre, acres'],
])
define('volume', 'm3', [
  [1, 'cubic meter, cubic meters, cubic metre, cubic metres', 'm3, m³'],
  [1e9, 'cubic kilometer, cubic kilometers, cubic kilometre, cubic kilometres', 'km3, km³'],
  [0.028316846592, 'cubic foot, cubic feet', 'cu ft'],
  [1e-6, 'cubic centimeter, cubic centimeters, cubic centimetre, cubic centimetres', 'cm3, cm³, cc'],
  [1e-3, 'liter, liters, litre, litres', 'l, L'],
  [1e-6, 'milliliter, milliliters, millilitre, millilitres', 'ml, mL'],
  [0.003785411784, 'gallon, gallons', 'gal'],
  [0.000473176473, 'pint, pints'],
  [0.000946352946, 'quart, quarts'],
  [0.158987294928, 'barrel, barrels', 'bbl'],
  [0.0002365882365, 'cup, cups'],
  [0.00001478676478125, 'tablespoon, tablespoons', 'tbsp'],
  [0.00000492892159375, 'teaspoon, teaspoons', 'tsp'],
])
define('mass', 'kg', [
  [1, 'kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos', 'kg, kgs, Kg, KG'],
  [1e-3, 'gram, grams, gramme, grammes', 'g'],
  [1e-6, 'milligram, milligrams, milligramme, milligrammes', 'mg'],
  [1e-9, 'microgram, micrograms, microgramme, microgrammes', 'μg, µg, mcg'],
  [1e3, 'ton, tons, tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes', 't'],
  [907.18474, 'short ton, short tons'],
  [1016.0469088, 'long ton, long tons'],
  [1e6, 'kiloton, kilotons, kilotonne, kilotonnes', 'kt'],
  [1e9, 'megaton, megatons, megatonne, megatonnes', 'Mt'],
  [0.45359237, 'pound, pounds', 'lb, lbs'],
  [0.028349523125, 'ounce, ounces', 'oz'],
  [6.35029318, 'stone'],
])
define('temperature', '°C', [
  [
    1,
    'degrees celsius, degree celsius, celcius, centigrate, degrees centigrade, degree centigrade, celsius, centigrade, degrees c, degree c, deg c, deg celsius',
    '°C, ° C, ℃',
  ],
])
define(
  'temperature',
  '°C',
  [
    [
      5 / 9,
      'degrees fahrenheit, degree fahrenheit, farenheit, degrees farenheit, fahrenheit, degrees f, degree f, deg f, deg fahrenheit',
      '°F, ° F, ℉',
    ],
  ],
  -160 / 9,
)
// A bare degree is left as it is: the words do not say whether it is an angle, a latitude or a temperature.
define('angle', '°', [[1, 'degree, degrees, deg', '°']])
define('angle', 'rad', [[1, 'radian, radians', 'rad']])
define('energy', 'J', [
  [1, 'joule, joules'],
  [1e3, 'kilojoule, kilojoules', 'kJ'],
  [4184, 'kilocalorie, kilocalories', 'kcal'],
  [3.6e6, 'kilowatt-hour, kilowatt-hours, kilowatt hour, kilowatt hours', 'kWh'],
  [3.6e9, 'megawatt-hour, megawatt-hours, megawatt hour, megawatt hours', 'MWh'],
  [3.6e12, 'gigawatt-hour, gigawatt-hours, gigawatt hour, gigawatt hours', 'GWh'],
  [3.6e15, 'terawatt-hour, terawatt-hours, terawatt hour, terawatt hours', 'TWh'],
])
define('power', 'W', [
  [1, 'watt, watts'],
  [1e3, 'kilowatt, kilowatts', 'kW'],
  [1e6, 'megawatt, megawatts', 'MW'],
  [1e9, 'gigawatt, gigawatts', 'GW'],
  [1e12, 'terawatt, terawatts', 'TW'],
  [745.699872, 'horsepower', 'hp'],
])
define('data', 'bit', [
  [1, 'bit, bits'],
  [8, 'byte, bytes'],
  [1e6, 'megabit, megabits', 'mb, Mb'],
  [8e3, 'kilobyte, kilobytes', 'kB, KB'],
  [8e6, 'megabyte, megabytes', 'MB'],
  [8e9, 'gigabyte, gigabytes', 'GB'],
  [8e12, 'terabyte, terabytes', 'TB'],
])
define('other', 'm/s', [
  [1 / 3.6, '', 'km/h, kph, kmph, km/hr, kmh'],
  [0.44704, '', 'mph'],
  [1852 / 3600, 'knot, knots', 'kn'],
])
define('other', 'V', [
  [1, 'volt, volts'],
  [1e3, 'kilovolt, kilovolts', 'kV'],
])
define('other', 'Hz', [
  [1, 'hertz', 'Hz'],
  [1e3, 'kilohertz', 'kHz'],
  [1e6, 'megahertz', 'MHz'],
  [1e9, 'gigahertz', 'GHz'],
])
define('other', 'Pa', [
  [6894.757293168, 'pounds per square inch', 'psi'],
  [100, 'millibar, millibars, hectopascal, hectopascals', 'hPa'],
])
define('other', 'Sv', [
  [1, 'sievert, sieverts'],
  [1e-3, 'millisievert, millisieverts', 'mSv'],
  [1e-6, 'microsievert, microsieverts'],
])

/** Units by their name in lower case. */
export const MEASURES: ReadonlyMap<string, Measure> = measures
/** Units by their symbol, where capitals matter; they go with digits only. */
export const SYMBOLS: ReadonlyMap<string, Measure> = symbols

/** Seconds in what a speed is per: "miles an hour". */
export const SPEED_PERIODS: ReadonlyMap<string, number> = new Map([
  ['hour', 3600],
  ['h', 3600],
  ['hr', 3600],
  ['minute', 60],
  ['second', 1],
  ['s', 1],
  ['millisecond', 1e-3],
  ['ms', 1e-3],
])

/** Years in what an age is told in (Julian year of 365.25 days). */
export const AGE_PERIODS: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['years', 1],
  ['yr', 1],
  ['month', 1 / 12],
  ['months', 1 / 12],
  ['week', 7 / 365.25],
  ['weeks', 7 / 365.25],
  ['day', 1 / 365.25],
  ['days', 1 / 365.25],
])
