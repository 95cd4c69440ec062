import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/client.ts'
import { App } from './app/App.tsx'
import { keepTransitionsFromReactAria } from './ui/transitions.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

keepTransitionsFromReactAria(window)
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
