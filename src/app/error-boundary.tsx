import { Component, type ReactNode } from 'react';
import { Crash } from './crash.tsx';

interface State {
  readonly error: unknown;
}

/** Catches a bug in a screen: says so and offers a way on. What was saved stays saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Crash error={this.state.error} />;
  }
}
