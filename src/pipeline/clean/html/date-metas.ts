/** What content systems call the date of publication in `<meta>`, likeliest first. */
export const PUBLISHED_METAS: readonly string[] =
  `article:published_time og:article:published_time og:published_time article:published datepublished date_published
   rnews:datepublished dc.date.issued dcterms.issued dc.issued dc.date.created dcterms.created dcterms.available
   dc.date.published dc:created dc.created parsely-pub-date sailthru.date citation_publication_date
   citation_online_date citation_date pubdate publishdate publish-date publish_date publication_date publicationdate
   pub_date published_date published-date published_time date.published article.published article:post_date
   article_date_original cxenseparse:recs:publishtime bt:pubdate ptime shareaholic:article_published_time
   vr:published_time originalpublicationdate displaydate release_date`.split(/\s+/u)

/** Names of dates that many of them set to the last change. */
export const GENERAL_METAS: readonly string[] =
  `dc.date dcterms.date dc:date date pagedate doc_date time timestamp datetime video:release_date uploaddate
   datecreated created article:created`.split(/\s+/u)

/** What they call the date of the last change. */
export const MODIFIED_METAS: readonly string[] =
  `article:modified_time og:updated_time datemodified date_modified dcterms.modified dc.date.modified lastmod last-modified
   revision_date modified updated_time lastmodified last_modified date_updated article:modified`.split(/\s+/u)
