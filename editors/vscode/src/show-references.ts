import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface PlaceInFile {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** Registers `relance.showReferences`, which code lenses of the server name: the protocol's data become VS Code's objects. */
export function registerReferences(): Disposable {
  return commands.registerCommand('relance.showReferences', (uri: string, at: Place, places: readonly PlaceInFile[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      position(at),
      places.map((place) => new Location(Uri.parse(place.uri), new Range(position(place.range.start), position(place.range.end)))),
    ),
  );
}

function position({ line, character }: Place): Position {
  return new Position(line, character);
}
