/** Splits a reviewed list; underscores stand for spaces inside an entry. */
function words(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/_/gu, ' '))
}

/** What bodies are called behind the name of a place or of a person ("Torun Records"). */
export const lastWords = words(`
  Records FC United City Rovers Athletic Wanderers Bank Bancorp Airlines Airways Motors Industries Systems Technologies
  Software Electronics Energy Petroleum Oil Power Electric Chemicals Foods Breweries Stores Insurance Holdings Partners
  Studios Pictures Productions Films Entertainment Publishing Press Books Times Post Herald Tribune Gazette Chronicle
  News Radio Television Broadcasting Network Orchestra Philharmonic Symphony Choir Quartet Ensemble Theatre Ballet Opera
  Museum Gallery Library Society Association Federation League Union Alliance Front Movement Party Committee Council
  Commission Board Authority Agency Department Office Institute Foundation Trust College University School Academy
  Hospital Church Regiment Brigade Division Battalion Squadron Police Inc. Ltd Corporation Company Group Railways
  Railroad Shipping Mining Steel Tigers Lions Bears Eagles Hawks Bulls Kings Rangers Sharks Panthers Warriors Knights
  Dragons`)

/** What stands before the name of a place ("University of Torun"). */
export const firstPhrases = words(`
  University_of Bank_of College_of Ministry_of Church_of Museum_of Institute_of Society_of`)

/** Words before what a body is that name no place ("National Orchestra"). */
export const scopes = words('National Royal International American United New First General Northern Central')
