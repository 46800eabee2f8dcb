import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './base.css'
import { App } from './app.tsx'
import { begin } from './begin.ts'
import { RequestProblem } from './request.ts'

const place = document.getElementById('page')
if (place === null) throw new Error('index.html has no place for the page')

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the desk refuses once it refuses again; only silence is worth a second try.
      retry: (failures, error) => error instanceof RequestProblem && error.status === 0 && failures < 2,
    },
  },
})

begin(client, location.href)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
