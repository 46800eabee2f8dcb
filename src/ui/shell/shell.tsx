import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { Connection } from './connection.tsx'
import { laterDialog } from './later.tsx'
import './shell.css'
import { ThemeButton } from './theme-button.tsx'
import { useKeys } from './use-keys.ts'

const Keys = laterDialog(() => import('./keys.tsx'))

/** What stands around every page: the way home, light or dark, the list of keys. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [keysOpen, setKeysOpen] = useState(false)
  useKeys({ '?': () => setKeysOpen(true) })
  return (
    <>
      <a className="skip" href="#content">
        To the content
      </a>
      <header className="bar">
        <Link href="/" className="home">
          <Mark />
          Stemma
        </Link>
        <span className="grow" />
        <ThemeButton />
        <button type="button" className="button plain" onClick={() => setKeysOpen(true)}>
          Keys <kbd>?</kbd>
        </button>
      </header>
      <Connection />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Keys isOpen={keysOpen} onOpenChange={setKeysOpen} />
    </>
  )
}

function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <path d="M8 16C14 16 16 7 24 7M8 16h16M8 16C14 16 16 25 24 25" />
      <circle className="root" cx="8" cy="16" r="5" />
      <circle cx="25" cy="7" r="3" />
      <circle cx="25" cy="16" r="3" />
      <circle cx="25" cy="25" r="3" />
    </svg>
  )
}
