/** Words for what was said before. */
export const REFERRING: ReadonlySet<string> = new Set(
  (
    'it this that them these those so something report reports claim claims allegation allegations accusation accusations charge ' +
    'charges figure figures number numbers suggestion suggestions statement statements account accounts story stories rumour ' +
    'rumours rumor rumors involvement news lie lies denial denials speculation assertion assertions'
  ).split(' '),
)

/** Of these the words for what somebody has said. */
export const SAID: ReadonlySet<string> = new Set(
  (
    'report reports claim claims allegation allegations accusation accusations charge charges suggestion suggestions statement ' +
    'statements account accounts story stories rumour rumours rumor rumors news speculation assertion assertions'
  ).split(' '),
)

/** Of these the words for what is told in public, by more than one. */
export const PUBLISHED: ReadonlySet<string> = new Set(
  'report reports news stories rumours rumors speculation'.split(' '),
)

/** Of these the words for numbers. */
export const FIGURES: ReadonlySet<string> = new Set('figure figures number numbers'.split(' '))

/** What somebody calls what he denies. */
export const FALSEHOODS: ReadonlySet<string> = new Set(
  (
    'lie lies fake false falsehood falsehoods groundless baseless unfounded untrue nonsense nonsensical rubbish absurd fabrication ' +
    'fabrications fabricated fiction invention inventions invented hoax disinformation misinformation slander propaganda fairy ' +
    'tale tales'
  ).split(' '),
)

/** Words that do away with what was said before, and those that stand between. */
export const DISMISSING: ReadonlySet<string> = new Set(
  (
    'deny denies denied denying rejected rejects reject rejecting dismissed dismisses dismiss dismissing wave waves waved brush ' +
    'brushed brushes shrug shrugged shrugs sweep swept push pushed throw threw laugh laughed away aside off out call calls ' +
    'called calling term termed terms describe described describes label labelled labels labeled fake false falsehood ' +
    'falsehoods groundless baseless unfounded untrue wrong nonsense nonsensical absurd propaganda slander invention inventions ' +
    'invented fabrication fabrications fabricated fiction hoax disinformation misinformation ridiculous malicious pure mere ' +
    'complete completely outright utterly entirely simply without any ground grounds basis foundation as being to be is are was ' +
    'were a an the all such of both and or media press western foreign'
  ).split(' '),
)

/** What a report says of its own checking, or of somebody's silence, and of nothing else. */
export const UNSETTLING: ReadonlySet<string> = new Set(
  (
    'can could cannot cant couldnt not been be able unable has have had hasnt havent did didnt do does yet immediately ' +
    'independently separately fully verify verified verifying confirm confirmed confirming corroborate corroborated authenticate ' +
    'authenticated authenticity accuracy veracity details detail battlefield content contents his her its their comment ' +
    'comments commented commenting respond responded responding reply replied response request requests requested declined ' +
    'decline declines refused refuses for on to of in by from about any also so far'
  ).split(' '),
)

/** What the silent do not do, and what nobody could do to a thing said. */
export const ANSWERS: ReadonlySet<string> = new Set(
  'comment comments commented respond responded reply replied'.split(' '),
)

export const CHECKS: ReadonlySet<string> = new Set(
  'verify verified confirm confirmed corroborate corroborated authenticate authenticated'.split(' '),
)
