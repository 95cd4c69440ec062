import type { ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  readonly title: string
  /** Small print behind the title. */
  readonly note?: string
  /** What the whole screen is searched or switched by, at the right of the title. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A screen of one column that scrolls as a whole, with its title above. */
export function Page({ title, note, beside, children }: PageProps) {
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <div className={classes.head}>
          <h1>{title}</h1>
          {note && <span className={classes.note}>{note}</span>}
          {beside && <div className={classes.beside}>{beside}</div>}
        </div>
        {children}
      </div>
    </div>
  )
}
