import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askForArticle } from './api/articles.ts'
import { createQueryClient } from './api/client.ts'
import { lastArticle } from './app/place.ts'
import { App } from './app/App.tsx'
import { keepTransitionsFromReactAria } from './ui/transitions.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

keepTransitionsFromReactAria(window)
const client = createQueryClient()
// The engine starts beside the window; its first answers are to be there together.
const articleId = lastArticle()
if (articleId) askForArticle(client, articleId)
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
