/**
 * What names are made of, written for this product. A line is a weight and a pattern; words in braces are drawn anew
 * (`made-up-names.ts` tells from where). Brackets hold the short form that a text goes on with; a star behind the pattern says
 * that it is the last word; otherwise a name has no short form.
 */
export const namePatterns = {
  band: `
    30 {listed:band}
    11 The {adjective} {things}
    8 The {things}
    6 {thing}
    6 {things}
    8 {adjective} {thing}
    4 {thing} {thing}
    4 {thing} of {thing}
    4 {number} {things}
    3 {given} {family} Band
    3 {thing} and the {things}
    7 {coined}
    3 {letter}{letter}{letter}
    3 {adjective} {adjective} {thing}`,
  label: `
    35 {listed:label}
    12 [{coined}] {records}
    10 [{family}] {records}
    11 [{thing}] {records}
    7 [{adjective} {thing}] {records}
    5 [{things}] {records}`,
  company: `
    18 {listed:company}
    9 {coined}
    6 [{coined}] {industry}
    3 [{coined}] {form}
    4 [{coined}] {industry} {form}
    3 {family}
    8 [{family}] {industry}
    2 [{family}] {form}
    4 [{family}] {industry} {form}
    3 [{family}] & {family}
    2 [{family}] & {family} , {form}
    1 [{family}] & Sons
    1 [{family}] & Company
    1 [{family}] Brothers
    4 [{place}] {industry}
    4 {place} {industry}
    3 [{place} {industry}] {form}
    7 [{thing}] {industry}
    3 [{thing}] {industry} {form}
    3 {given} {family}
    1 [{given} {family}] {form}
    2 {letter}{letter}
    3 {letter}{letter}{letter}
    2 [{letter}{letter}] {industry}
    2 [{letter}{letter}{letter}] {industry} , {form}`,
  bank: `
    30 {place} Bank
    20 Bank of {place}
    8 {family} {lender}
    4 {family} Brothers
    8 {savings} Bank
    5 {savings} Trust of {place}
    10 {coined}
    15 {coined} {lender}`,
  railway: `
    35 {place} and {place} {railway}
    15 {place} & {place} {railway}
    30 {place} {direction} {railway}
    20 {scope} {direction} {railway}`,
  team: `
    11 {listed:team}
    17 {listed:team} *
    25 {city} {animals} *
    11 [{city}] {animals}
    25 [{city}] {club}
    6 {prefix} [{city}]
    5 {coined}`,
  league: `
    30 {listed:league} *
    17 {scope} {league} *
    25 {scope} {sport} {league} *
    7 {place} {league} *
    7 {place} {sport} {league} *
    7 {sport} [{league}] of {country}
    4 {letter}{letter}{letter}
    3 {letter}{letter}{letter}{letter}`,
  school: `
    20 {listed:school}
    8 University of [{place}]
    12 University of {place}
    16 [{place}] {college}
    12 [{family}] {college}
    10 {place} {school}
    8 {saint} {given} {saintly}
    8 [{place}] {institute}
    3 {letter}{letter}{letter}
    5 {letter}{letter}{letter}{letter}`,
  news: `
    25 {listed:news}
    19 The {place} {paper}
    15 {place} {paper}
    4 {wave}{letter}{letter}
    6 {wave}{letter}{letter}{letter}
    6 {digit}{letter}{letter}
    3 {air} {coined}
    3 {air} {thing}
    7 {thing} {channel}
    6 The {thing} {channel}
    7 {coined}`,
  party: `
    25 {listed:party}
    20 {ideology} Party
    12 [{ideologist}]s Party
    11 {country} {ideology} Party
    8 {ideology} Party of {country}
    11 {ideology} {movement}
    6 {coined}
    6 {letter}{letter}{letter}`,
  union: `
    40 {scope} {trade} Workers
    12 {trade} Workers Union
    12 {trade} Workers Federation
    12 {trade} Workers Association
    10 {letter}{letter}{letter}
    10 {letter}{letter}{letter}{letter}`,
  society: `
    40 {scope} {field} {society} *
    15 {place} {field} {society} *
    15 [{society}] of {field}
    10 {field} [{society}] of {place}
    10 {scope} [{society}] of {field}
    10 {scope} [{society}] for {field} and {field}`,
  foundation: `
    40 {given} {family} Foundation
    20 {family} Foundation
    12 {family} Trust
    8 {family} Family Foundation
    20 {thing} Foundation`,
  stage: `
    60 {place} {ensemble}
    25 {scope} {ensemble}
    15 {family} {ensemble}`,
  museum: `
    35 Museum of {field}
    25 {place} Museum
    15 {place} Museum of Art
    15 {family} Gallery
    10 {family} Collection`,
  unit: `
    12 {listed:military}
    27 [{ordinal}] {troops}
    27 {ordinal} {troops}
    14 No. {number} Squadron
    15 {place} {guards}
    5 Royal {guards}`,
  racing: `
    20 {family} Racing
    20 {family} Motorsport
    10 Team {family}
    10 Team {coined}
    20 {coined}
    20 {coined} Racing`,
  ministry: `
    30 Ministry of {field}
    25 Department of {field}
    20 {scope} {field} {agency}
    15 {place} {council}
    10 {field} {agency}`,
  church: `
    40 {faith} Church
    10 {faith} Church of {country}
    15 Church of {country}
    10 Church of St. {given}
    25 {sisters} of {virtue}`,
  hospital: `
    40 {family} Hospital
    35 {place} {hospital}
    25 St. {given} {hospital}`,
  forces: `
    50 {forces}
    50 {people} {forces}`,
  greatChurch: '100 {faith} Church',
  letters: `
    70 {letter}{letter}{letter}
    30 {letter}{letter}{letter}{letter}`,
  venue: `
    25 {thing} Club
    25 {thing} Hall
    25 {thing} Theatre
    25 {thing} Arena`,
  work: `
    15 The {thing}
    15 {adjective} {thing}
    12 {thing}
    5 {thing} of {thing}
    5 {thing} of the {thing}
    10 The {adjective} {thing}
    8 {beyond} the {thing}
    8 {coined}
    8 {things}
    7 {adjective} {thing} : {thing}
    7 {given} 's {thing}`,
  award: `
    40 {family} {prize}
    30 {thing} {prize}
    15 Order of {thing}
    15 {prize} of Merit`,
  person: `
    75 {given} [{family}]
    10 {given} {letter}. [{family}]
    15 {given} {given} [{family}]`,
  city: '100 {city}',
  country: '100 {country}',
  people: '100 {people}',
} as const

/** What a made-up name may be the name of. */
export type MadeUpKind = keyof typeof namePatterns
