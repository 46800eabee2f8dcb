import { useEffect, useRef, type ReactNode } from 'react'

/** What of an endless list this needs: a query of pages. */
interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** The next page is fetched when its place comes so close to the window: two screens of a scrolling hand. */
const ahead = '1200px'

/** The way to the lines that follow, taken by itself when the reader comes near; by keyboard it is pressed. Nothing at the end. */
export function More({ pages, words }: { readonly pages: Pages; readonly words: string }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (button.current === null || isFetchingNextPage) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) fetchNextPage()
      },
      { rootMargin: ahead },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return hasNextPage ? (
    <button ref={button} type="button" className="button more" onClick={() => void fetchNextPage()}>
      {words}
    </button>
  ) : null
}
