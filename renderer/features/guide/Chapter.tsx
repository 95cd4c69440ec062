import { useMemo } from 'react'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { RootContent } from 'mdast'
import { KeyInText } from '../../keys/Key.tsx'
import { COMMANDS } from '../../keys/keymap.ts'
import type { Command } from '../../keys/keymap.ts'
import { catalogues } from '../../messages/catalogues.ts'
import type { MessageKey } from '../../messages/catalogues.ts'
import { useText } from '../../messages/text.tsx'
import classes from './guide.module.css'

type Node = RootContent

const isCommand = (name: string): name is Command => name in COMMANDS
const isMessage = (name: string): name is MessageKey => name in catalogues.de

/** Where the bundle puts the pictures that lie in build/pictures/guide. */
const pictureAt = (url: string): string => url.replace(/^.*\/pictures\/guide\//, './guide/')

/** One chapter, set to be read. `headingId` names its headings, so that a part of it can be shown. */
export function Chapter({
  markdown,
  headingId,
}: {
  readonly markdown: string
  readonly headingId: (heading: number) => string
}) {
  const { children } = useMemo(() => fromMarkdown(markdown), [markdown])
  const headings = children.filter(({ type }) => type === 'heading')
  return children.map((node, at) =>
    node.type === 'heading' ? (
      <Heading key={at} node={node} id={headingId(headings.indexOf(node))} />
    ) : (
      <Block key={at} node={node} />
    ),
  )
}

function Heading({ node, id }: { readonly node: Extract<Node, { type: 'heading' }>; readonly id: string }) {
  const Name = node.depth === 1 ? 'h3' : 'h4'
  return (
    <Name id={id}>
      <Nodes nodes={node.children} />
    </Name>
  )
}

function Nodes({ nodes }: { readonly nodes: readonly Node[] }) {
  return nodes.map((node, at) => <Block key={at} node={node} />)
}

/** What the guide is written with; anything else in it is a mistake of ours, which its test finds. */
function Block({ node }: { readonly node: Node }) {
  switch (node.type) {
    case 'text':
      return node.value
    case 'strong':
      return (
        <b>
          <Nodes nodes={node.children} />
        </b>
      )
    case 'emphasis':
      return (
        <i>
          <Nodes nodes={node.children} />
        </i>
      )
    case 'inlineCode':
      return <Name name={node.value} />
    case 'image':
      return <img className={classes.picture} src={pictureAt(node.url)} alt={node.alt ?? ''} />
    case 'paragraph':
      return (
        <p>
          <Nodes nodes={node.children} />
        </p>
      )
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List>
          {node.children.map((item, at) => (
            <li key={at}>
              {item.children.map((part, n) =>
                part.type === 'paragraph' ? (
                  <Nodes key={n} nodes={part.children} />
                ) : (
                  <Block key={n} node={part} />
                ),
              )}
            </li>
          ))}
        </List>
      )
    }
    case 'code':
      return <KeyTable names={node.value.split(/\s+/)} />
    default:
      throw new Error(`the guide cannot show ${node.type}`)
  }
}

/** The key of a command, or a word of the window. */
function Name({ name }: { readonly name: string }) {
  const t = useText()
  const message = name.replace(/^=/, '')
  if (isCommand(name)) return <KeyInText command={name} />
  if (name.startsWith('=') && isMessage(message)) return <b>{t(message)}</b>
  throw new Error(`the guide names ${name}, which is neither a command nor a message`)
}

function KeyTable({ names }: { readonly names: readonly string[] }) {
  const t = useText()
  return (
    <dl className={classes.keys}>
      {names.filter(isCommand).map((command) => (
        <div key={command}>
          <dt>
            <KeyInText command={command} />
          </dt>
          <dd>{t(`command.${command}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
