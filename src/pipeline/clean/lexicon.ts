import type { RemovalReason } from '../../model/report.ts'

/*
 * Words of the furniture around news texts. Patterns are anchored or bounded, so that each is linear in its input; the
 * logic that decides whether a hit counts stands in the files beside this one.
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
   imprimer compartir imprimir condividi stampa поделиться поширити udostępnij`.split(/\s+/u),
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
      'te puede interesar|le puede interesar|también te puede interesar|lee también|lea también|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|más (?:noticias|leídas|información)|ver también',
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

/** Phrases of the house speaking to its reader. Each is tried on lines of moderate length only. */
export const HOUSE_VOICE: readonly (readonly [RemovalReason, RegExp])[] = [
  // Consent
  [
    'consent',
    /\b(?:we|us|our (?:partners|site|website)|this (?:site|website|page)|by (?:clicking|continuing|using|browsing))\b.{0,120}\bcookies?\b/iu,
  ],
  ['consent', /\bcookies?\b.{0,80}\b(?:policy|settings|preferences|consent|experience)\b/iu],
  [
    'consent',
    /\bby (?:clicking|signing up|subscribing|registering|submitting|entering|continuing|providing)\b.{0,160}\b(?:agree|accept|consent|acknowledge)\b/iu,
  ],
  ['consent', /\b(?:this site is protected by recaptcha|google privacy policy|privacy policy and terms)\b/iu],
  ['consent', /^(?:accept|reject|manage) (?:all|cookies|preferences|options)\b/iu],
  [
    'consent',
    /\b(?:wir verwenden|diese (?:seite|website) (?:nutzt|verwendet)|utilizamos|nous utilisons|usiamo|мы используем) .{0,40}\bcookies\b/iu,
  ],
  // Paywall
  [
    'paywall',
    /\b(?:to (?:continue|keep) reading|to read the (?:full|rest)|for (?:full|unlimited) access|unlock (?:this|the|full))\b.{0,100}\b(?:subscri\w+|log ?in|sign (?:in|up)|register\w*|account|trial|member\w*|free)\b/iu,
  ],
  [
    'paywall',
    /\b(?:subscribe|log ?in|sign (?:in|up)|register) (?:now )?to (?:continue|read|keep reading|unlock|access|view)\b/iu,
  ],
  [
    'paywall',
    /\b(?:this (?:article|story|content|post|page) is (?:only )?(?:available |reserved )?(?:exclusively )?(?:for|to) (?:our )?(?:\w+ )?(?:subscribers|members|registered))\b/iu,
  ],
  [
    'paywall',
    /^(?:already (?:a|an) (?:subscriber|member|registered)|already have an account|not (?:a|yet a) (?:subscriber|member)|subscriber only|premium content|subscribers? exclusive)\b/iu,
  ],
  ['paywall', /\byou(?:[’']ve| have) (?:reached|used|read) .{0,40}\b(?:free|articles?|limit)\b/iu],
  [
    'paywall',
    /\b(?:jetzt (?:weiterlesen|abonnieren)|weiterlesen mit|artikel ist nur für abonnenten|réservé aux abonnés|solo para suscriptores|contenuto riservato)\b/iu,
  ],
  // Promotion: newsletters, apps, channels
  [
    'promotion',
    /\b(?:sign[ -]?up|subscribe|register|opt in)\b.{0,100}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|podcasts?|channel|briefings?|digest|bulletin|mailing list|notifications)\b/iu,
  ],
  [
    'promotion',
    /\b(?:newsletters?|briefing|headlines|news|stories|updates|alerts|analysis)\b.{0,80}\b(?:(?:straight|directly|delivered|sent)\b.{0,20}\b(?:to|in) your|your (?:inbox|phone|e-?mail))\b/iu,
  ],
  [
    'promotion',
    /^(?:please )?(?:sign up|subscribe|download|install|get|join|try)\b.{0,60}\b(?:today|now|here|app|newsletter|free|community|channel|group)\b[^.]{0,40}[.!]?$/iu,
  ],
  [
    'promotion',
    /^(?:please )?(?:watch|listen to|stream|tune in to|subscribe to|download|get|install|try)\b[^.!?]{0,80}\b(?:on (?:all |any )?(?:of )?your (?:devices?|phones?|tv|tablet|computer|smart ?(?:phone|tv|speaker)s?)|(?:on|in|from|with) (?:our|the) (?:free )?(?:mobile )?(?:app|app store|website))\b[^.!?]{0,40}[.!]?$/iu,
  ],
  [
    'promotion',
    /^(?:you can )?(?:also )?(?:follow|like|join|find|connect with|add|watch|catch|stay connected with|keep up with)\b.{0,80}\b(?:on|via|at|through) (?:our )?(?:facebook|twitter|x\b|instagram|telegram|whatsapp|youtube|google news|linkedin|tiktok|threads|bluesky|apple|spotify|social media|messenger|mastodon)/iu,
  ],
  ['promotion', /(?:^|[.!?:]\s)(?:please |also )?(?:follow|join|find|like) (?:us|our)\b/iu],
  [
    'promotion',
    /\b(?:follow|contact|reach|e-?mail) (?:him|her|them|the (?:author|writer|reporter)) (?:on|at|via|by|here)\b/iu,
  ],
  [
    'promotion',
    /\b(?:stay (?:up to date|up-to-date|informed|tuned|connected|ahead)|never miss|don[’']t miss)\b.{0,80}\b(?:with|our|us|updates?|story|news|app|newsletter)\b/iu,
  ],
  ['promotion', /\b(?:click|tap|press) (?:here|on (?:the|this)|the (?:link|button|bell))\b/iu],
  // Promotion: support for the house
  [
    'promotion',
    /\b(?:show (?:us )?your support|support (?:us|our (?:work|journalism|reporting|newsroom|mission|independent)|independent (?:journalism|media)|quality journalism|local journalism)|help (?:us|fund|keep us|support)\b.{0,40}\b(?:journalism|reporting|work|going|free|independent)|your (?:support|donation|contribution|gift|subscription) (?:helps?|keeps?|makes?|allows?|is|will|enables?)|make a (?:tax-deductible )?(?:donation|contribution|gift)|become (?:a|an) (?:\w+ )?(?:member|subscriber|patron|supporter|donor)|buy (?:us|me) a coffee|support .{1,30} on patreon|reader-(?:funded|supported))\b/iu,
  ],
  [
    'promotion',
    /^(?:please )?(?:consider )?(?:donat(?:e|ing)|contribut(?:e|ing)|supporting|subscribing)\b.{0,80}\b(?:us|our|today|now|here|journalism)\b/iu,
  ],
  // Promotion: feedback, tips, corrections
  [
    'promotion',
    /\b(?:report|spot|spotted|found|find|notice|noticed|see|seen) (?:an?|any|some|the|a possible|grammatical|factual|this|inaccura\w+)?.{0,40}\b(?:errors?|typos?|mistakes?|inaccurac(?:y|ies)|corrections?|omissions?)\b.{0,120}\b(?:let us know|contact us|form|e-?mail|tell us|press ctrl|ctrl|report it|write to us|click|here|select|highlight)\b/iu,
  ],
  [
    'promotion',
    /^(?:got|have|do you have|know|want|would you like|are you|were you|did you)\b.{0,100}\?.{0,60}\b(?:contact|e-?mail|write|get in touch|tell us|let us know|send|share|message|call|click|join|here)\b/iu,
  ],
  [
    'promotion',
    /\b(?:contact us|e-?mail us|write to us|get in touch|reach us|send us|tell us|let us know|talk to us|message us)\b.{0,100}(?:@|\b(?:at|by|via|using|here|form|below|tip|your|what you think|in the comments)\b)/iu,
  ],
  [
    'promotion',
    /^(?:if you (?:have|liked?|enjoy(?:ed)?|found|want|wish|would like|know|are interested|need|value|believe))\b.{0,160}\b(?:us|our|we|here|subscribe|share|contact|newsletter|comment)\b/iu,
  ],
  [
    'promotion',
    /^(?:like|love|enjoyed?) th(?:is|e) (?:story|article|post|piece)\b|^(?:share|forward) (?:this|your|on|via|with|it)\b[^.]{0,60}[.!]?$/iu,
  ],
  ['promotion', /^(?:download|get|install) (?:the|our)\b.{0,60}\bapp\b/iu],
  [
    'promotion',
    /\b(?:abonnieren sie|newsletter abonnieren|jetzt anmelden|melden sie sich .{0,40}newsletter|folgen sie uns|abonnez-vous|inscrivez-vous|suivez-nous|suscríbete|suscríbase|síguenos|iscriviti|seguici|inscreva-se|siga-nos|schrijf je in|volg ons|подписывайтесь|подпишитесь|підписуйтесь|підпишіться|śledź nas|zapisz się|obserwuj nas)\b/iu,
  ],
  // Footer
  [
    'footer',
    /^(?:the )?contents? of this (?:site|page|website)\b|^(?:©|\(c\)\s|copyright\b|all (?:content )?rights reserved)/iu,
  ],
  ['footer', /(?:^|[.;©]\s{0,2}|\b\d{4}\b.{0,60})all rights reserved\b/iu],
  [
    'footer',
    /\b(?:may not|must not|cannot) be (?:published|reproduced|republished|broadcast|copied|rewritten|redistributed|distributed|reprinted)\b/iu,
  ],
  [
    'footer',
    /\b(?:no part of this|reproduction (?:of|in whole|without)|republication|unauthori[sz]ed (?:use|reproduction))\b.{0,100}\b(?:permission|prohibited|consent|permitted|forbidden)\b/iu,
  ],
  [
    'footer',
    /^(?:our standards|disclaimer|legal notice|privacy policy|terms (?:of|and)|impressum|datenschutz|mentions légales|aviso legal)\b/iu,
  ],
  [
    'footer',
    /^the (?:views|opinions) (?:and opinions )?(?:expressed|in this)\b.{0,160}\b(?:author|own|not (?:necessarily )?(?:reflect|represent))/iu,
  ],
  ['footer', /^(?:published|powered|hosted|designed|developed) by .{1,60}$/iu],
  // Comments
  [
    'comments',
    /^(?:leave a (?:reply|comment)|post a comment|add (?:a|your) comment|write a comment|join the (?:conversation|discussion)|be the first to comment|show comments|view comments|load comments|comments are (?:closed|off|moderated)|your e-?mail address will not be published|required fields are marked|what do you think\?|have your say|\d{1,5} comments?$|comments? \(?\d{0,5}\)?$|no comments?(?: yet)?$|log in to (?:comment|reply|leave))/iu,
  ],
  [
    'comments',
    /^(?:kommentare?(?: \(\d+\))?$|schreiben sie einen kommentar|laisser un commentaire|commentaires$|deja (?:un|tu) comentario|comentarios$|lascia un commento|commenti$|комментарии$|коментарі$|komentarze$)/iu,
  ],
  // Navigation
  [
    'navigation',
    /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|sections?|themen|schlagworte|schlagwörter|mots[ -]clés|etiquetas|теги|tagi)\s{0,2}[:#]/iu,
  ],
  [
    'navigation',
    /^(?:about )?\d{1,3}[ -]?(?:min(?:ute)?s?|мин)\.?(?: to)?(?: read| reading| lesezeit| de lecture| de lectura)?\.?$|^(?:reading time|time to read|read time|estimated read)\b/iu,
  ],
  [
    'navigation',
    /^(?:listen to (?:this )?(?:article|story)|play (?:audio|video)|this audio is (?:auto-)?generated|text to speech|your browser does not support|please enable javascript|enable javascript|javascript is (?:disabled|required)|audio by|video player is loading|skip to|jump to|back to top|go to top|view (?:gallery|image|full)|enlarge|full ?screen|image \d{1,3} of \d{1,3}|\d{1,3}\s?\/\s?\d{1,3}$|photo \d{1,3} of \d{1,3})/iu,
  ],
  ['navigation', /^(?:previous|next|older|newer) (?:article|post|story|page|news|entries)\b/iu],
]

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

/** Marks of whose picture it is. */
export const PICTURE_CREDIT =
  /(?:©|\bphotos?\b\s?(?:by|credit|courtesy|:|\/|via)|\b(?:photo|image|picture|video|screen)s?[- ](?:credit|source|courtesy|by|grab|via)s?\b|\b(?:image|photo|picture|foto|bild|grafik|illustration|fotó|crédit|credits?|crédito|source photo)s?\s?:|\bcourtesy\b\s?(?:of|:|photo)|\bgetty( images)?\b|\bshutterstock\b|\bistock\w*\b|\balamy\b|\bap photo\b|\bafp photo\b|\breuters\/|\/\s?(?:ap|afp|reuters|epa|dpa|tass|xinhua|kyodo|yonhap|getty|anp|efe|ansa|keystone|imago|picture alliance)\b|\bvia (?:ap|afp|reuters|epa|getty|kyodo|x|twitter|telegram|facebook)\)?[.]?$|\bhandout\b|\b(?:file|undated|archive|stock) (?:photo|image|picture|photograph)\b|\bwikimedia\b|\bunsplash\b|\bpexels\b|\bpixabay\b|\bflickr\b|\bpicture[- ]alliance\b|\bimago images\b|\bscreen(?:shot|grab|cap)\b|\bfoto\s?:|\bфото\s?:)/iu

/** Openings that only captions have. */
export const CAPTION_OPENER =
  /^(?:\(?(?:image|photo|photograph|picture|pic|caption|foto|bild|bildunterschrift|légende|фото|infographic|graphic|map|chart|illustration)s?\s?[:|]|\[?(?:file|archive|representational|representative|undated|handout|stock|illustrative) ?(?:photo|image|picture|photograph|footage|pic|[-–—:])|FILE\s?[-–—:]|in this (?:\w+ ){0,3}(?:photo|image|picture|photograph|frame|grab|screengrab|screenshot|handout|file photo)\b|this (?:\w+ ){0,3}(?:photo|image|picture|photograph|frame grab|screengrab|screenshot|handout|satellite image)\b.{0,60}\b(?:taken|released|provided|made) (?:by|from|on|in)\b|(?:image|photo|photograph|picture|still|screengrab|screenshot|frame)\s(?:made|taken|grabbed|captured|released|provided|courtesy|distributed) (?:from|by|of|on|in)\b|(?:pictured|shown|seen)\s?(?:here|above|below|left|right|:)|(?:image|photo|picture) (?:source|credit|by|courtesy)s?\b|images? source\b)/iu

/** A name that a content system gave to an image file. */
export const IMAGE_NAME =
  /^(?=[\w.-]{6,120}(?:\s|$))(?:[\w-]{0,100}\.(?:jpe?g|png|webp|gif|avif|svg)|[a-z0-9]{1,40}(?:[-_][a-z0-9]{1,40}){1,14})(?=\s|$)/iu

/** A notice of whose page it is, not of whose picture. */
export const COPYRIGHT_NOTICE = /\ball rights reserved\b|^(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?\d{4}\b/iu

/** Words that introduce the writer. */
export const BYLINE_OPENER =
  /^(?:(?:(?:story|article|reporting|report|words|written|posted|published|reported|analysis|text|guest post|opinion|commentary|column|interview|review) by|by|(?:ein |eine )?(?:\p{L}{0,12}(?:artikel|beitrag|interview|kommentar|kolumne|bericht|analyse|essay|reportage) )?von|(?:(?:un|une) )?(?:(?:article|texte|reportage|propos recueillis|entretien|chronique) )?par|(?:por|escrito por|texto de)|di|da|door|av|af|od|autor[:]?|автор|автори|авторы|autora|autorin|autore|auteur|author|authors|redaktion|text|texte|tekst|texto|reporter|journalist|gespeichert von|verfasst von|geschrieben von|veröffentlicht von|eingestellt von|publié par|publicado por|pubblicato da|scritto da|geplaatst door|skrevet af|skriven av|autor tekstu|текст|责任编辑|编辑|记者|作者|文)(?:\s{0,2}[:：]\s{0,2}|\s+))/iu

/** A line of its own that introduces the writer on the next one. */
export const BYLINE_LABEL_LINE =
  /^(?:by|written by|story by|author|authors|words|von|autor(?:in|en|\*in)?|verfasser(?:in)?|text|par|auteur|auteure|autrice|por|autora|di|autore|door|av|af|автор)\s?[:：]?$/iu

/** A closing note on who worked on the text. */
export const CLOSING_CREDIT =
  /^[([]?(?:(?:additional |further |extra )?(?:reporting|writing|editing|compiled|edited|written|reported|translated|translation|produced|production|research|graphics?|photography|compiling|proofread|curated|copy[- ]?edit(?:ed|ing)) by|editors?:|editing:|reporting:|with (?:additional )?reporting (?:by|from)|redaktion:|edición:|contributed to this (?:report|story|article))\b/iu

export const CONTRIBUTED =
  /\bcontributed (?:to (?:this|the) (?:report|story|article|reporting)|reporting)\b|\bcontributed\.$/iu

/** What stands before the names in an element that is made for them. */
export const BYLINE_LABEL =
  /^(?:[\p{L}-]{2,20}\s){0,3}(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor|[Aa]v|[Aa]f|[Oo]d)\s?:?\s(?=\p{Lu})|^(?:[Aa]utor(?:in|en|ka)?|[Aa]uthors?|[Aa]uteurs?|[Aa]utore|[Tt]ext|[Ww]ords|[Ii]nterview|[Rr]edaktion)\s?:\s/u

/** What programs put where nobody is named, and what links to writers are called. */
export const NO_AUTHOR =
  /^(?:admin|administrator|wordpressadmin|webmaster|unknown|anonymous|no author|none|null|undefined|user|guest|gast|more|profile|view|see all|all posts|posts by|alle|über|about|invest|trackback|read|mehr|follow|contact|kontakt|redirect|@)/iu
