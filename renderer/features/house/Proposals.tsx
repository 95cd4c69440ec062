import { useState } from 'react'
import type { Proposal } from '../../../shared/calls/taught.ts'
import { useProposals, useTeaching } from '../../api/taught.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Trial } from './Trial.tsx'
import classes from './house.module.css'

type GoTo = (articleId: string, segmentId: string) => void

/** What editors corrected in the same way again and again, to become a rule or not. */
export function Proposals({ onGoTo }: { readonly onGoTo: GoTo }) {
  const t = useText()
  const [refused, setRefused] = useState(false)
  const { data: proposals } = useProposals(refused)
  if (!proposals) return null
  return (
    <>
      <p className={classes.intro}>{t('proposal.intro')}</p>
      <div className={classes.refused}>
        <Button look="quiet" onPress={() => setRefused(!refused)}>
          {t(refused ? 'proposal.hideRefused' : 'proposal.showRefused')}
        </Button>
      </div>
      {proposals.length === 0 && <p className={classes.empty}>{t('proposal.none')}</p>}
      <ul className={classes.proposals}>
        {proposals.map((proposal) => (
          <Card key={proposal.key} proposal={proposal} onGoTo={onGoTo} />
        ))}
      </ul>
    </>
  )
}

function Card({ proposal, onGoTo }: { readonly proposal: Proposal; readonly onGoTo: GoTo }) {
  const t = useText()
  const notices = useNotices()
  const answer = useTeaching('answerProposal')
  const { key, before, after, source, times, articles, refused } = proposal

  // The card may be gone before the answer is there: what follows does not hang on it.
  const send = (given: 'yes' | 'no' | null) => answer.mutateAsync({ key, answer: given })
  const takeBack = () => void send(null).catch(notices.showError)
  const say = (given: 'yes' | 'no') =>
    void send(given)
      .then(() =>
        notices.show({
          kind: 'done',
          text: given === 'yes' ? t('proposal.accepted', { before, after }) : t('proposal.refused'),
          action: { label: t('common.undo'), run: takeBack },
        }),
      )
      .catch(notices.showError)

  const name = t('proposal.change', { before, after })
  return (
    <li className={classes.proposal} aria-label={name}>
      <h2>
        <s lang="de">{before}</s> <span aria-hidden>→</span> <b lang="de">{after}</b>{' '}
        {source !== '' && <small>{t('proposal.for', { source })}</small>}
      </h2>
      <p className={classes.hint}>{t('proposal.times', { times, articles })}</p>
      <h3>{t('proposal.examples')}</h3>
      <ul className={classes.examples}>
        {proposal.examples.map((example) => (
          <li key={example.segmentId}>
            <p lang="de">
              <Around text={example.machine} words={example.before} as="s" />
              <br />
              <Around text={example.now} words={example.after} as="mark" />
            </p>
            <button
              type="button"
              className={classes.link}
              aria-label={t('trial.goTo', { n: example.segmentIndex + 1, title: example.articleTitle })}
              onClick={() => onGoTo(example.articleId, example.segmentId)}
            >
              {example.articleTitle}, {example.segmentIndex + 1}
            </button>
          </li>
        ))}
      </ul>
      <Trial
        lesson={{
          kind: 'term',
          term: { source, preferred: [after], forbidden: [before], note: '', domain: '' },
        }}
        onGoTo={onGoTo}
      />
      <div className={classes.answers}>
        {refused ? (
          <Button busy={answer.isPending} onPress={takeBack}>
            {t('proposal.again')}
          </Button>
        ) : (
          <>
            <span>{t('proposal.question')}</span>
            <Button look="primary" busy={answer.isPending} onPress={() => say('yes')}>
              {t('proposal.yes')}
            </Button>
            <Button busy={answer.isPending} onPress={() => say('no')}>
              {t('proposal.no')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

/** A text in which the words stand out. */
function Around({ text, words, as: Tag }: { text: string; words: string; as: 's' | 'mark' }) {
  const at = text.indexOf(words)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <Tag>{words}</Tag>
      {text.slice(at + words.length)}
    </>
  )
}
