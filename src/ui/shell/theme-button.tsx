import { useEffect, useState, type ReactNode } from 'react'

type Theme = 'system' | 'light' | 'dark'

const order: readonly Theme[] = ['system', 'light', 'dark']
const key = 'stemma.theme'

function stored(): Theme {
  const value = localStorage.getItem(key)
  return order.find((theme) => theme === value) ?? 'system'
}

/** Light, dark, or as the system says. */
export function ThemeButton(): ReactNode {
  const [theme, setTheme] = useState<Theme>(stored)
  useEffect(() => {
    if (theme === 'system') {
      delete document.documentElement.dataset['theme']
      localStorage.removeItem(key)
    } else {
      document.documentElement.dataset['theme'] = theme
      localStorage.setItem(key, theme)
    }
  }, [theme])
  const next = order[(order.indexOf(theme) + 1) % order.length] ?? 'system'
  return (
    <button
      type="button"
      className="button plain"
      onClick={() => setTheme(next)}
      aria-label={`Colours: ${theme}. Change to ${next}`}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="half-disc">
        <circle cx="8" cy="8" r="6.5" />
        <path
          d={theme === 'light' ? '' : theme === 'dark' ? 'M8 1.5a6.5 6.5 0 1 0 .01 0z' : 'M8 1.5a6.5 6.5 0 0 0 0 13z'}
        />
      </svg>
      <span className="wide-only">{theme}</span>
    </button>
  )
}
