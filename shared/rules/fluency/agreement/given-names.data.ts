/**
 * Given names that are borne by women or by men only, as far as news in English and German go. Names of both (Andrea, Kim,
 * Jean, Robin, Sasha, Nicola, Alexis, Morgan …) are left out.
 */
const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u))

export const WOMEN = list(
  `Abigail Adriana Agatha Agnes Aisha Alexandra Alice Alicia Alina Alison Allison Amal Amanda Amelia Amélie Amina Amy Ana
Anastasia Angela Angelica Angelika Angelina Anita Anja Anke Anna Annalena Anne Annegret Annette Annika Antonia Anya Ariana Astrid
Audrey Aurora Barbara Beatrice Beatrix Becky Belinda Benazir Bernadette Beth Betty Beyoncé Bianca Birgit Birgitta Brenda Bridget
Brigitte Britney Britta Camilla Carla Carmen Carol Carolina Caroline Carrie Catherine Cathy Cecilia Celia Céline Charlotte Cheryl
Chiara Chloe Christina Christine Cindy Clara Clare Claire Clarissa Claudia Constance Corinna Cristina Cynthia Daisy Daniela Danielle
Daphne Deborah Debbie Delia Denise Diana Diane Dolores Donatella Donna Dora Doris Dorothea Dorothy Edith Eileen Elaine Eleanor Elena
Eleonora Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Erika Erin Esther Eunice Eva Evelyn Fatima Faye
Felicity Fiona Florence Frances Francesca Franziska Frida Friederike Gabriela Gabriella Gemma Georgia Georgina Geraldine Gertrude
Ginevra Gina Giorgia Gisela Gladys Gloria Grace Greta Gretchen Gudrun Gwen Gwyneth Hannah Hanna Harriet Hazel Heather Heidi Heidrun
Helen Helena Helene Helga Henrietta Hilary Hilda Hildegard Hillary Ida Imelda Imogen Indira Ines Inge Ingrid Irena Irene Irina Iris
Irma Isabel Isabella Isabelle Isla Ivanka Jacinda Jacqueline Jane Janet Janice Janine Jasmin Jasmine Jeanette Jeanne Jennifer Jenny
Jessica Jill Joan Joanna Joanne Jocelyn Johanna Josephine Joyce Judith Judy Julia Juliana Julie Juliet Justine Kaja Kamala Karen Karin
Karina Karine Karla Karoline Katarina Kate Katharina Katharine Katherine Kathleen Kathryn Kathy Katja Katrin Katrina Kayla Keira
Kersti Ketanji Kirsten Klara Kristalina Kristen Kristin Kristina Ksenia Laila Larissa Laura Lauren Laurie Lea Leah Leila Lena Leni
Leonie Leticia Letitia Lidia Lilian Lillian Lily Linda Lindsay Lisa Liz Liza Lola Loretta Lorraine Louisa Louise Lucia Lucinda Lucy
Ludmila Luisa Lydia Lynn Mabel Madeleine Madonna Magdalena Maggie Maia Malala Malia Manuela Marcia Margaret Margarete Margaretha
Margot Maria María Mariana Marianne Marie Marilyn Marina Marine Marion Marissa Marjorie Marlene Marta Martha Martina Mary Matilda
Maureen Maxine Megan Meghan Melania Melanie Melinda Melissa Meryl Michaela Michelle Mila Mildred Miranda Miriam Molly Mona Monica
Monika Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natascha Natasha Nathalie Nicole Nikki Nina Noelle Nora Norma Oksana
Olga Olivia Olena Oprah Paige Pamela Patricia Paula Paulina Pauline Peggy Penelope Penny Petra Philippa Phoebe Phyllis Priscilla Priya
Rachel Raquel Rashida Rebecca Regina Renata Renate Rhonda Rita Roberta Roisin Rosa Rosalind Rosanna Rose Rosemary Rosie Roxana
Roxanne Ruth Sabine Sabrina Sally Samantha Sandra Sanna Sara Sarah Saskia Selena Selina Serena Shakira Shannon Sharon Sheila Shirley
Sigrid Silke Silvia Simona Simone Sofia Sonia Sonja Sonya Sophia Sophie Stacey Stefania Stefanie Stella Stephanie Stormy Sue Susan
Susana Susanna Susanne Suzanne Svetlana Swetlana Sybil Sylvia Tamara Tania Tanja Tara Tatiana Tatjana Teresa Theresa Therese Tiffany
Tina Tulsi Tracey Uma Ursula Ute Valentina Valeria Valerie Vanessa Vera Verena Veronica Veronika Victoria Viktoria Violet Viola
Virginia Vivian Vivienne Wanda Wendy Whitney Whoopi Wilhelmina Wilma Winifred Xenia Yasmin Yolanda Yulia Yuliya Yvette Yvonne Zadie
Zainab Zara Zoe Zoë`,
)

export const MEN = list(
  `Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmed Alan Albert Alberto Alejandro Aleksandar Alexander Alexandre Alexej Alexei Alfonso
Alfred Ali Allan Allen Álvaro Alvin Amir Anders André Andreas Andrej Andrew Andrzej Angus Anthony Antoine Anton Antonio António Antony
Archibald Armin Arnold Arthur Arturo Attila August Axel Barack Barnabas Barry Bart Bashar Basil Ben Benedict Benedikt Benjamin
Bernard Bernd Bernhard Bernie Bertrand Bill Bjorn Björn Bob Bogdan Boris Brad Brandon Brendan Brett Brian Bruce Bruno Bryan Burkhard
Calvin Carl Carlos Carsten Cedric César Chad Charles Charlie Chris Christian Christoph Christophe Christopher Chuck Clarence Claus Clemens
Clement Clifford Clint Clive Colin Conrad Constantin Craig Cristiano Curtis Cyril Damian Damien Dan Daniel Danny Darren Dave David Dean
Declan Denis Dennis Derek Detlef Diego Dieter Dietmar Dimitri Dirk Dmitri Dmitrij Dmitry Dominic Dominik Donald Douglas Duncan Dustin
Dwayne Dwight Eberhard Eddie Edgar Eduardo Eduard Edward Edwin Egon Elias Elon Emanuel Emil Emiliano Emmanuel Enrico Enrique Eric Erich
Erik Ernest Ernesto Ernst Ervin Étienne Eugen Eugene Evan Evgeny Ewan Fabian Fabio Felipe Felix Ferdinand Fernando Fidel Filip Florian
Francesco Francisco Franco François Frank Franz Frederic Frederick Friedrich Fritz Gareth Garry Gary Gavin Geoff Geoffrey Georg George
Georges Gerald Gerard Gerhard Gernot Gianni Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Greg Gregor Gregory Guido
Guillermo Günter Günther Gustav Guy Hamid Hans Harald Harold Harry Hartmut Harvey Hassan Hector Heiko Heinrich Heinz Helmut Henning
Henri Henrik Henry Herbert Hermann Holger Horst Howard Hubert Hugh Hugo Humphrey Hussein Ian Ibrahim Ignacio Igor Ilham Immanuel Imran
Isaac Ismail Ivan Jack Jacob Jacques Jaime Jair Jakob James Jamal Jamie Jan Janez Jason Javier Jeff Jeffrey Jens Jeremy Jerome Jerry
Jim Jimmy Joachim João Joaquín Jochen Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jörg Jorge José Josef Joseph Josh
Joshua Juan Julian Julius Jürgen Justin Kai Kamil Karl Keir Keith Kenneth Kevin Khalid Klaus Konrad Konstantin Kurt Kyle Lamar Lars
Lawrence Leif Leo Leon Leonard Leonardo Leonid Leopold Lloyd Lorenzo Lothar Louis Luca Lucas Lucien Ludwig Luigi Luis Luiz Lukas Luke
Lutz Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcus Mario Mark Markus Martin Marvin Massimo Mateusz Mathias Matt Matteo
Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehmet Michael Michail Michel Miguel Mikhail Mike Miles Milos Mitch Mitchell
Mohamed Mohammad Mohammed Moritz Muhammad Mustafa Naftali Narendra Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas Nigel Nikita Nikolai
Nikolaj Nikolaus Norbert Norman Olaf Oleg Oliver Omar Orlando Oscar Oskar Oswald Otto Owen Pablo Paolo Patrick Paul Pavel Pedro Pete
Peter Petr Petro Phil Philip Philipp Philippe Pierre Piotr Rainer Ralf Ralph Ramón Randy Raphael Rashid Raúl Ray Raymond Recep Reinhard
Reinhold René Ricardo Richard Rick Rishi Robert Roberto Rod Rodrigo Roger Roland Rolf Roman Ron Ronald Rory Ross Rowan Roy Rudolf Rudolph
Rudy Rupert Russell Ruslan Ryan Salman Salvador Samir Samuel Sascha Saul Scott Sean Sebastian Serge Sergei Sergej Sergio Seth Shane Shaun
Siegfried Sigmund Silvio Simon Slobodan Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Sven Tariq Ted Terence Terry Theo
Theodor Theodore Thilo Thomas Thorsten Tim Timothy Tobias Todd Tom Tomas Tomasz Tommy Tony Torsten Travis Trevor Udo Ulf Ulrich Umberto
Uwe Valentin Victor Viktor Viktor Vincent Vincenzo Vitali Vittorio Vladimir Volker Volodymyr Waldemar Wallace Walter Warren Wayne
Werner Wilfried Wilhelm Will Willem William Willy Winfried Winston Wladimir Wolf Wolfgang Wolodymyr Xavier Yair Yoav Yitzhak Yusuf Zachary`,
)
