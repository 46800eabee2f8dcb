/*
 * Words around those who write: bylines, boxes about authors, closing credits. Patterns are anchored or bounded, so that each is linear in its input; the logic that
 * decides whether a hit counts stands in the files of the folder above.
 */

/** Headings that open a box about who wrote the text. */
export const AUTHOR_OPENER =
  /^(?:about (?:the |this |our )?(?:author|writer|reporter|journalist|contributor)s?|(?:the )?authors?|written by|author bio(?:graphy)?|(?:more )?(?:from|by) (?:this|the) author|meet the author|über den autor|zur person|zum autor|à propos de l[’']auteur|sobre (?:el|la|o|a) autora?|об авторе|про автора|l[’']autore|o autorze)$/iu

/** Words that a line with an office of the newsroom is made of. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `executive senior chief managing deputy associate assistant staff editor editors editor-in-chief in-chief reporter
   correspondent writer journalist news desk web digital producer contributing contributor columnist author foreign
   international political defense defence national business bureau head of at large in and the online team newsroom
   redaktion redakteur redakteurin journaliste rédaction redacción redactor redazione редакция автор журналист`.split(
    /\s+/u,
  ),
)

export const OFFICE_CORE =
  /\b(?:editors?|editor-in-chief|reporter|correspondent|writer|journalist|producer|contributor|columnist|author|newsroom|redaktion|redakteur(?:in)?|journaliste|rédaction|redacción|redactor|redazione|news desk|web desk)\b|редакция|автор|журналист/iu

/** How a sentence about somebody begins. */
export const BIO_OPENING =
  /^(?:(?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,5}|(?:[Hh]e|[Ss]he|[Tt]hey)\s)(?:is|was|has been|covers|writes|reports|works|worked|joined|holds|serves|lives|specialis\w+|specializ\w+|has (?:covered|worked|written|reported))\b/u

/** Words for those who write, and what they do. */
export const BIO_WORDS =
  /\b(?:reporter|journalist|correspondent|editor|writer|columnist|freelance\w*|bureau chief|newsroom|news desk|contributor|covers|covering|reporting (?:on|from|for)|writes (?:for|about|on)|journalism|blogger|contributing)\b/iu

/** Words that introduce the writer. */
export const BYLINE_OPENER =
  /^(?:(?:(?:story|article|reporting|report|words|written|posted|published|reported|analysis|text|guest post|opinion|commentary|column|interview|review) by|by|(?:ein |eine )?(?:\p{L}{0,12}(?:artikel|beitrag|interview|kommentar|kolumne|bericht|analyse|essay|reportage) )?von|(?:(?:un|une) )?(?:(?:article|texte|reportage|propos recueillis|entretien|chronique) )?par|(?:por|escrito por|texto de)|di|da|door|av|af|od|autor[:]?|автор|автори|авторы|autora|autorin|autore|auteur|author|authors|redaktion|text|texte|tekst|texto|reporter|journalist|gespeichert von|verfasst von|geschrieben von|veröffentlicht von|eingestellt von|publié par|publicado por|pubblicato da|scritto da|geplaatst door|skrevet af|skriven av|autor tekstu|текст|责任编辑|编辑|记者|作者|文)(?:\s{0,2}[:：]\s{0,2}|\s+))/iu

/** A line of its own that introduces the writer on the next one. */
export const BYLINE_LABEL_LINE =
  /^(?:by|written by|story by|author|authors|words|von|autor(?:in|en|\*in)?|verfasser(?:in)?|text|par|auteur|auteure|autrice|por|autora|di|autore|door|av|af|автор)\s?[:：]?$/iu

/** What stands before the names in an element that is made for them. */
export const BYLINE_LABEL =
  /^(?:[\p{L}-]{2,20}\s){0,3}(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor|[Aa]v|[Aa]f|[Oo]d)\s?:?\s(?=\p{Lu})|^(?:[Aa]utor(?:in|en|ka)?|[Aa]uthors?|[Aa]uteurs?|[Aa]utore|[Tt]ext|[Ww]ords|[Ii]nterview|[Rr]edaktion)\s?:\s/u

/** What programs put where nobody is named, and what links to writers are called. */
export const NO_AUTHOR =
  /^(?:admin|administrator|wordpressadmin|webmaster|unknown|anonymous|no author|none|null|undefined|user|guest|gast|more|profile|view|see all|all posts|posts by|alle|über|about|invest|trackback|read|mehr|follow|contact|kontakt|redirect|@)|\.txt$/iu

/** A closing note on who worked on the text. */
export const CLOSING_CREDIT =
  /^[([]?(?:(?:additional |further |extra )?(?:reporting|writing|editing|compiled|edited|written|reported|translated|translation|produced|production|research|graphics?|photography|compiling|proofread|curated|copy[- ]?edit(?:ed|ing)) by|editors?:|editing:|reporting:|with (?:additional )?reporting (?:by|from)|redaktion:|edición:|contributed to this (?:report|story|article))\b/iu

export const CONTRIBUTED =
  /\bcontributed (?:to (?:this|the) (?:report|story|article|reporting)|reporting)\b|\bcontributed\.$/iu
