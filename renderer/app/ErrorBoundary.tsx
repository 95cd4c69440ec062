import { Component } from 'react'
import type { ReactNode } from 'react'

type ErrorBoundaryProps = {
  readonly children: ReactNode
  readonly renderFallback: (retry: () => void) => ReactNode
}

/** Keeps a fault in one screen from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed
      ? this.props.renderFallback(() => this.setState({ failed: false }))
      : this.props.children
  }
}
