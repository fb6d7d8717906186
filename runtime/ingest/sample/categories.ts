/** Categories of the example by words in the name of a product, whole words, in any case. */

/** A category; a product of it belongs to its parent as well. */
export interface CategoryRule {
  readonly name: string;
  readonly parent?: string;
  readonly words: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** Parents before what belongs to them. A product may be in several; one in none of them is in `Gifts`. */
export const CATEGORIES: readonly CategoryRule[] = [
  { name: 'Children', words: words('CHILDREN CHILDRENS CHILD CHILDS KIDS BABY NURSERY') },
  {
    name: 'Boys',
    parent: 'Children',
    words: words('BOY BOYS SPACEBOY DINOSAUR ROBOT ROBOTS SOLDIER SOLDIERS PIRATE PIRATES COWBOY COWBOYS'),
  },
  { name: 'Girls', parent: 'Children', words: words('GIRL GIRLS DOLLY FAIRY FAIRIES BALLERINA PRINCESS DOLL DOLLS BABUSHKA') },
  {
    name: 'Toys',
    parent: 'Children',
    words: words('TOY TOYS JIGSAW SKITTLES GAME GAMES DOMINOES PLAYHOUSE SPINNING PUPPET PUPPETS MARBLES'),
  },
  { name: 'Seasons', words: [] },
  {
    name: 'Christmas',
    parent: 'Seasons',
    words: words('CHRISTMAS XMAS ADVENT SANTA REINDEER SNOWFLAKE SNOWMAN SNOWMEN NATIVITY STOCKING'),
  },
  { name: 'Easter', parent: 'Seasons', words: words('EASTER CHICK CHICKS BUNNY') },
  { name: 'Kitchen', words: words('KITCHEN APRON PANTRY JAM JUG PAN TRAY LUNCH FOOD RECIPE OVEN BOTTLE TEATIME SCALES CANISTER') },
  {
    name: 'Tableware',
    parent: 'Kitchen',
    words: words('MUG MUGS CUP CUPS TEACUP TEACUPS BOWL BOWLS PLATE PLATES TEAPOT NAPKIN NAPKINS CUTLERY EGGCUP COASTER COASTERS'),
  },
  { name: 'Baking', parent: 'Kitchen', words: words('CAKE CAKES CAKESTAND BAKING CASES COOKIE CUPCAKE') },
  { name: 'Home', words: words('HOME DOORMAT DOORSTOP CUSHION QUILT RUG THROW CLOCK MIRROR KNOB HOOK HOOKS') },
  {
    name: 'Candles',
    parent: 'Home',
    words: words('CANDLE CANDLES CANDLEHOLDER CANDLESTICK T-LIGHT T-LIGHTS LANTERN LANTERNS INCENSE TEALIGHT'),
  },
  { name: 'Decoration', parent: 'Home', words: words('DECORATION DECORATIONS GARLAND BUNTING WREATH ORNAMENT HANGING FRAME FRAMES SIGN') },
  { name: 'Storage', parent: 'Home', words: words('BOX BOXES TIN TINS JAR JARS BASKET DRAWER CABINET STORAGE RACK') },
  { name: 'Garden', words: words('GARDEN WATERING PARASOL PLANT PLANTER BIRDHOUSE GREENHOUSE SEEDS THERMOMETER') },
  { name: 'Bags', words: words('BAG BAGS HANDBAG HANDBAGS SHOPPER RUCKSACK SATCHEL') },
  { name: 'Purses', parent: 'Bags', words: words('PURSE PURSES WALLET') },
  {
    name: 'Stationery',
    words: words(
      'STATIONERY CARD CARDS NOTEBOOK NOTEBOOKS PEN PENS PENCIL PENCILS STICKER STICKERS CHALKBOARD LETTER ENVELOPE ERASER ERASERS',
    ),
  },
  { name: 'Gift Wrap', parent: 'Stationery', words: words('WRAP RIBBON RIBBONS TISSUE') },
  { name: 'Jewellery', words: words('BRACELET BRACELETS NECKLACE EARRINGS RING RINGS BROOCH CHARM BANGLE BANGLES PENDANT') },
  { name: 'Party', words: words('PARTY BALLOON BALLOONS BIRTHDAY') },
  { name: 'Gifts', words: [] },
];

/** Names of the categories of a product, each with its parent before it, in the order of the list. */
export function categoriesOf(product: string): readonly string[] {
  const found = new Set(product.toUpperCase().split(/[^\p{L}\p{N}-]+/u));
  const own = CATEGORIES.filter((category) => category.words.some((word) => found.has(word)));
  const names = new Set(own.flatMap(({ name, parent }) => [name, ...(parent === undefined ? [] : [parent])]));
  return names.size === 0 ? ['Gifts'] : CATEGORIES.map(({ name }) => name).filter((name) => names.has(name));
}
