/*
 * Words of captions, credits of pictures and notices of copyright. Patterns are anchored or bounded, so that each is linear in its input; the logic that
 * decides whether a hit counts stands in the files of the folder above.
 */

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
