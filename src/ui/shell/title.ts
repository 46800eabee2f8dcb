import { useEffect } from 'react'

/** The window's title, with the product's name behind it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Stemma`
  }, [title])
}
