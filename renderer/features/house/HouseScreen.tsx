import { useState } from 'react'
import { useProposals } from '../../api/taught.ts'
import { useText } from '../../messages/text.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Memory } from './Memory.tsx'
import { OwnRules } from './OwnRules.tsx'
import { Proposals } from './Proposals.tsx'
import { Terms } from './Terms.tsx'
import { Page } from '../../ui/Page.tsx'

const PARTS = ['proposals', 'terms', 'rules', 'memory'] as const
type Part = (typeof PARTS)[number]

type HouseScreenProps = { readonly onGoTo: (articleId: string, segmentId: string) => void }

/** What the newsroom teaches the app: its terms, its own rules, and what it could learn from corrections. */
export function HouseScreen({ onGoTo }: HouseScreenProps) {
  const t = useText()
  const { data: proposals } = useProposals(false)
  const waiting = proposals?.length ?? 0
  const [chosen, setChosen] = useState<Part | null>(null)
  if (!proposals) return null
  const part = chosen ?? (waiting > 0 ? 'proposals' : 'terms')
  return (
    <Page
      title={t('house.title')}
      beside={
        <Segmented
          label={t('house.parts')}
          value={part}
          onChange={setChosen}
          parts={PARTS.map((value) => ({
            value,
            label:
              value === 'proposals' && waiting > 0
                ? t('house.proposalsN', { n: waiting })
                : t(`house.${value}`),
          }))}
        />
      }
    >
      {part === 'proposals' && <Proposals onGoTo={onGoTo} />}
      {part === 'terms' && <Terms onGoTo={onGoTo} />}
      {part === 'memory' && <Memory />}
      {part === 'rules' && <OwnRules onGoTo={onGoTo} />}
    </Page>
  )
}
