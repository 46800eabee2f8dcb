import type { RemovalReason } from '../../../model/report.ts'

/*
 * Phrases of the house speaking to its reader. Patterns are anchored or bounded, so that each is linear in its input; the logic that
 * decides whether a hit counts stands in the files of the folder above.
 */

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
  // Advert
  [
    'advert',
    /\b(?:may|might|can) (?:contain|include|use) (?:\w{1,30} ?\/? ?(?:(?:and|or|and\/or) ?)?){0,3}affiliate\b|\baffiliate (?:links?|commissions?)\b.{0,80}\b(?:commission|earn|disclosure|purchase|cost)/iu,
  ],
  // Footer
  [
    'footer',
    /\b(?:document|article|page|content|material|copy) is (?:subject to copyright|for your personal(?: and|,)? non-?commercial use)\b|^(?:citation|cite this(?: article)?|how to cite):\s/iu,
  ],
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
    /\b(?:unsupported|outdated|old|modern|newer|latest) (?:version of (?:your|the) )?(?:web )?browsers?\b.{0,80}|\byour browser (?:is|does)\b|\bbrowser (?:ist|wird) (?:veraltet|nicht)\b/iu,
  ],
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
    /^(?:listen to (?:this )?(?:article|story)|play (?:audio|video)|this audio is (?:auto-)?generated|text to speech|your browser does not support|please enable javascript|enable javascript|javascript is (?:disabled|required)|audio by|video player is loading|skip to|jump to|\d{1,3} (?:of|von|de|sur|di) \d{1,3}$|back to top|go to top|view (?:gallery|image|full)|enlarge|full ?screen|image \d{1,3} of \d{1,3}|\d{1,3}\s?\/\s?\d{1,3}$|photo \d{1,3} of \d{1,3})/iu,
  ],
  ['navigation', /^(?:previous|next|older|newer) (?:article|post|story|page|news|entries)\b/iu],
]
