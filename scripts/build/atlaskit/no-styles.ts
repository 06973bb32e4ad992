// Stands in for Atlaskit's style sheets in tests, where nothing is laid out.
export {}
