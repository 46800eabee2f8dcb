/** Second words of newspapers and programmes that bear a day or a part of the week: "the Sunday Courier", "The Weekend Post". */
export const PERIODICAL =
  /^\s+(?:Times|Courier|Tribune|Herald|Post|Mail|Telegraph|Express|Mirror|Star|News|Review|Gazette|Journal|Chronicle|Independent|World|Standard|Observer|Dispatch|Age|Globe|Record|Echo|Bulletin|Monitor|Examiner|Argus)(?!\p{L})/u

const KIND_OF_STREET = '(?:Street|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Terrace|Crescent|Quay)(?!\\p{L})'

/** Behind the number of a house: "1850 Harbour Street". */
export const STREET = new RegExp(`^(?:\\s{1,3}\\p{Lu}[\\p{L}’'.]{0,20}){1,2}\\s{1,3}${KIND_OF_STREET}`, 'u')

/** Behind a month that names a street: "4 May Street". */
export const STREET_OF_MONTH = new RegExp(`^\\s{1,3}${KIND_OF_STREET}`, 'u')

/** Words whose figures with a colon are a place in a book or a proportion: "Psalm 10:30", "a ratio of 3:10". */
export const NO_CLOCK = /\b(?:psalms?|verses?|chapter|surah|gospel|genesis|exodus|ratio(?: of)?|scale(?: of)?)\s+$/iu
