/** Names that are written with an apostrophe in German too. Collected for this project. */
export const APOSTROPHE_NAMES: ReadonlySet<string> = new Set(
  (
    "McDonald's Moody's Levi's Wendy's Macy's Lloyd's Kellogg's Sotheby's Christie's Domino's Denny's Arby's Hardee's Lowe's Kohl's " +
    "Dick's Joe's Carl's Victoria's Daniel's Reader's Sainsbury's Harper's Barron's Men's Women's Assassin's Baldur's Ben's Mary's " +
    "John's James's Jerry's Papa's Applebee's Dunkin's Chili's Bloomingdale's Bergdorf's Ladbroke's Paddy's Madame's Michael's Bell's " +
    "King's Queen's Queen's Girl's Schindler's Hell's Bishop's Land's Martha's Ocean's Rosemary's Grey's Dawson's Today's World's " +
    "Children's People's St Land's L'Oréal's Tiffany's Harrah's Lay's M&M's Smucker's Welch's Hershey's Reese's Wendy's Nando's"
  ).split(' '),
)
