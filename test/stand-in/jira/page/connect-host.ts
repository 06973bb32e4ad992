// The part of Atlassian's host library that this page uses; the package has no types for it.

export type HostMethod = ((...args: unknown[]) => unknown) & { returnsPromise?: boolean }
export type HostModule = Record<string, HostMethod>

export type FlagRequest = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly type: string
  readonly close?: string
  readonly actions: readonly { readonly actionText: string; readonly executeAction: () => void }[]
  readonly onClose: (id: string) => void
}

type FlagProvider = { create(request: FlagRequest): { close(): void } }

export type ConnectHost = {
  /** With one argument the methods become globals of `AP`. */
  defineModule(...nameAndMethods: [methods: HostModule] | [name: string, methods: HostModule]): void
  create(extension: {
    readonly addon_key: string
    readonly key: string
    readonly url: string
    readonly options: Readonly<Record<string, unknown>>
  }): { appendTo(selector: string): void }
  getFrameworkAdaptor(): {
    registerModule(module: { getModuleRegistrationName(): string; isEnabled(): boolean; getProvider(): FlagProvider }): void
  }
}

declare global {
  interface Window {
    connectHost: ConnectHost
    jQuery: unknown
  }
}
