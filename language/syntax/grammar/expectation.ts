import { type IParserErrorMessageProvider, tokenLabel } from 'chevrotain';

/** Makes Chevrotain's exceptions carry no sentence of their own, but what was expected: `a name`, `an event`. */
export const expectation: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => tokenLabel(expected),
  buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? 'something else',
  buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? 'something else',
  buildNotAllInputParsedMessage: () => 'the end of the file',
};
