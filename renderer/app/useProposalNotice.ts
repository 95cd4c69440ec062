import { useEffect, useRef } from 'react'
import { useText } from '../messages/text.tsx'
import { useNotices } from '../ui/Notices.tsx'

/** Says, once, that a correction was made again and could become a rule. */
export function useProposalNotice(look: () => void): void {
  const t = useText()
  const { show } = useNotices()
  const latest = useRef(look)
  latest.current = look
  useEffect(
    () =>
      window.api.onEngineEvent((event) => {
        if (event.kind !== 'proposals' || event.fresh === 0) return
        show({
          kind: 'done',
          patient: true,
          text: t('proposal.fresh', { n: event.fresh }),
          action: { label: t('proposal.look'), run: () => latest.current() },
        })
      }),
    [show, t],
  )
}
