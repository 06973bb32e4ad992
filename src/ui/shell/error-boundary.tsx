import { Component, type ReactNode } from 'react'

type State = { readonly caught: { readonly error: unknown } | null }

type Props = { readonly fallback: (error: unknown, retry: () => void) => ReactNode; readonly children: ReactNode }

/** React has no function form of this. Keeps the frame usable when a part of the page throws. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null }

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } }
  }

  override render(): ReactNode {
    const { caught } = this.state
    if (!caught) return this.props.children
    return this.props.fallback(caught.error, () => {
      this.setState({ caught: null })
    })
  }
}
