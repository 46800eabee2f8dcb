/*
 * Words of lines that stand around a text without being part of it: adverts, buttons, other stories. Patterns are anchored or bounded, so that each is linear in its input; the logic that
 * decides whether a hit counts stands in the files of the folder above.
 */

/** Words a line about advertising is made of; such a line has nothing else in it. */
export const ADVERT_WORDS: ReadonlySet<string> = new Set(
  `ad ads advert advertisement advertisements advertising advertorial sponsored sponsor promoted paid partner content
   story article continue continues continued reading below after this the our scroll down to with skip remove report why
   am i seeing by from feature loading close video will resume in seconds hide
   anzeige werbung publicité publicidad pubblicità реклама advertentie reklama annonce mainos reklam`.split(/\s+/u),
)

/** At least one of these makes it an advertising line. */
export const ADVERT_CORE: ReadonlySet<string> = new Set(
  `ad ads advert advertisement advertisements advertising advertorial sponsored promoted anzeige werbung publicité
   publicidad pubblicità реклама advertentie reklama annonce mainos reklam`.split(/\s+/u),
)

/** Calls to go on reading that stand around an advertisement. */
export const CONTINUE_LINE =
  /^(?:story|article|text|post|content|report)\s+continues?\s+(?:below|after)|^(?:please\s+)?(?:scroll\s+(?:down\s+)?(?:to|for)|continue\s+reading\b)|^keep scrolling\b/iu

/** Words that lines of buttons are made of. */
export const BUTTON_WORDS: ReadonlySet<string> = new Set(
  `share tweet print email e-mail mail save copy link link copied whatsapp facebook twitter x instagram telegram youtube
   linkedin reddit pinterest threads bluesky messenger flipboard pocket line viber tiktok rss on via to this article story
   page post bookmark like comment comments comentarios gift listen follow us font size text resize aa a+ a- + - menu
   search home log login sign in up out subscribe register account newsletter newsletters back top close open more next
   previous prev skip main content navigation view show hide all reply report play pause mute stop live watch expand
   toggle read loading settings help edition language english teilen drucken merken kommentare kommentieren partager
   weiterlesen zurück laden nach oben order reprints lire la suite retour leer más volver continua
   leggi tutto imprimer compartir imprimir condividi stampa поделиться поширити udostępnij`.split(/\s+/u),
)

/** Headings that open a list of other stories. The whole line is the heading. */
export const RELATED_OPENER = new RegExp(
  '^(?:' +
    [
      'you (?:might|may|could|will|would) (?:also )?(?:like|enjoy|love|be interested(?: in)?)(?: (?:this|these|to read|reading))?',
      'you might have missed|in case you missed it|icymi',
      '(?:related|similar|linked|associated)(?: (?:stor(?:y|ies)|articles?|contents?|news|posts?|topics?|coverage|readings?|links?|videos?|tags?|items?|searches))?',
      'more (?:stories|news|articles|coverage|reading|headlines|on this(?: story| topic)?|like this|to read|videos)',
      '(?:read |see )?more (?:from|on|in|about|by) .{1,60}',
      '(?:now )?trending(?: (?:now|news|stories|topics|today|in|on) ?.{0,40})?',
      '(?:the )?most (?:read|popular|viewed|watched|shared|commented|recent|discussed|clicked)(?: .{1,40})?',
      'popular(?: (?:now|posts?|stories|articles|news|reads|today|this week))?',
      'recommended(?: .{1,40})?|recommendations|suggested (?:stories|articles|for you|reading)|we recommend|our recommendations',
      '(?:also )?read (?:also|next|more|now|this|on)|also read|what to read next|see also|watch(?: now| also| next)|up next|next up',
      '(?:the )?latest(?: (?:news|stories|headlines|articles|posts|updates|videos|from .{1,40}|in .{1,40}|on .{1,40}))?|recent (?:posts|articles|stories|news)',
      "(?:editors?|editor[’']s|editors[’']|staff|our)[ -](?:picks?|choice|top stories)|top (?:stories|news|reads|headlines|videos)|must[ -]reads?|best of .{1,40}|featured(?: (?:stories|articles|news|posts|videos))?|highlights",
      "don[’']t miss(?: .{1,40})?|keep reading|further reading|other (?:news|stories|articles|headlines)(?: .{1,40})?|explore more|discover more|elsewhere(?: .{1,30})?|breaking news|in other news|today[’']s (?:news|headlines|top stories)|stories for you|for you|go deeper",
      'around the web|from (?:our partners|the web|around the web)|sponsored (?:content|stories|links)|promoted (?:content|stories|links)|paid (?:content|partner content)|you may have missed|previous(?:ly)?(?: on .{1,40})?',
      'mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|lesen sie (?:auch|mehr|weiter)|meistgelesen(?: .{1,30})?|weitere (?:artikel|themen|meldungen|nachrichten)|verwandte (?:artikel|themen|beiträge)|ähnliche (?:artikel|beiträge)|auch interessant|empfehlungen(?: .{1,30})?|neueste artikel|zum thema|mehr aus .{1,40}|mehr von .{1,40}',
      'à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|les plus (?:lus|populaires)|à la une|voir aussi|pour aller plus loin|nos recommandations',
      'relacionad[oa]s|archiv|te puede interesar|le puede interesar|también te puede interesar|lee también|lea también|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|más (?:noticias|leídas|información)|ver también',
      'leggi anche|articoli correlati|potrebbe interessarti(?: anche)?|i più letti|leia (?:também|mais)|veja (?:também|mais)|notícias relacionadas|mais lidas|lees ook|lees meer|meer over .{1,40}|gerelateerde? .{1,30}|meest gelezen|czytaj (?:także|też|więcej)|zobacz (?:także|też)|przeczytaj (?:także|też)|najpopularniejsze|najczęściej czytane',
      'читайте (?:также|також|ещё|еще|далее)|ещё по теме|по теме|по темі|самое (?:читаемое|популярное)|популярное|смотрите также|більше новин|ilgili haberler|en çok okunanlar|läs (?:också|mer)|les også|læs også|lue myös|přečtěte si(?: také)?|čtěte také|関連記事|相关(?:新闻|阅读)|相關新聞|관련\\s?기사|많이 본 뉴스|اقرأ أيضا',
    ].join('|') +
    ')$',
  'iu',
)

/** A line that names another story after a label. */
export const RELATED_LABEL = new RegExp(
  '^(?:' +
    [
      "read(?: (?:also|more|next|full story|here|our|the full story|this))?|also read|see also|see|read this|watch(?: (?:also|now|more|this))?|listen(?: (?:to|now))?|related(?: (?:story|article|news|stories|articles|coverage|content))?|more(?: on (?:this|that)| here| from .{1,40})?|must[ -]read|don[’']t miss|in pictures|in photos|photos|gallery|video|podcast|explainer|opinion|recommended|trending|top story|also",
      'lesen sie (?:auch|mehr|dazu)|mehr dazu|siehe auch|à lire(?: aussi)?|lire aussi|voir aussi|lee también|lea también|leggi anche|leia (?:também|mais)|lees ook|czytaj (?:także|też|więcej)|zobacz (?:także|też)|читайте (?:также|також)|смотрите также|läs också|les også|læs også|lue myös|čtěte také',
    ].join('|') +
    ')\\s{0,3}(?:[:|»>→]|[–—-] )\\s{0,3}\\S',
  'iu',
)

/** Labels of the last kind that open sentences of the body too; the rest of the line must then be no sentence. */
export const WEAK_LABEL = /^(?:more|see|also|video|photos|gallery|opinion|explainer|podcast|trending|listen|watch)\b/iu
