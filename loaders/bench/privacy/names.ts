/** Invented people of many cultures: [given name, family name]. Every family name stands once, so a leak tells whose it is. */
const LIST = `
Anneliese Brockhaus | Thandiwe Mokoena | Chukwuemeka Okonjo | Siobhan O'Rourke | Jean-Baptiste Lefèvre | Zsófia Szentgyörgyi |
Łukasz Wiśniewski | Søren Kjærgaard | Xiomara Villanueva | Ngozi Adichundu | Priyanka Raghunathan | Hiroshi Takamatsu |
Wanjiru Kamotho | Eilidh MacTavish | Björn Þorsteinsson | Nguyễn Thảo | Farrukh Yuldashev | Leilani Kahanamoku |
Oluwaseun Babatunde | Katarzyna Grzybowska | Dmitri Volkonsky | Anoush Petrossian | Mehmet Yıldırım | Ioana Dumitrescu |
Giancarlo Bevilacqua | Marisol Echeverría | Tuomas Hämäläinen | Ingrid Halvorsen | Joaquín Etxebarria | Saoirse Ní-Bhriain |
Kwabena Boateng | Aaliyah Mohamud | Rajesh Venkataraman | Fumiko Hasegawa | Jiho Kwon | Weiwei Ouyang | Arash Golshiri |
Shirin Ebtekari | Yitzhak Abramovitz | Layla Haddadin | Abdulrahman Shanfari | Miloš Stojanović | Zdeněk Havlíček | Dace Kalniņa |
Aurelija Jankauskaitė | Mihkel Tamm-Saar | Nino Kipiani | Aibek Toktogulov | Batbayar Ganzorig | Sovann Chhoeun | Thiri Aung-Myint |
Wayan Sudiarta | Dyah Pramesti | Corazon Macaraeg | Tevita Fifita | Moana Parengarenga | Atahualpa Quispe | Iracema Vasconcelos |
Thibault Desrosiers | Maëlle Kervadec | Pádraig Gallachóir | Rhiannon Prydderch | Fergus Auchterlonie | Clementine Wetherby |
Barnaby Throckmorton | Philippa Ravenscroft | Cornelius Vanderhoof | Lieselotte Quakernack | Matthäus Überreiter | Gudrun Nußbaumer |
Xavi Puigdomènech | Nerea Goikoetxea | Andonis Papadimitriou | Despina Karagianni | Blerim Hoxhaj | Drita Shehu-Berisha | Teodora Ilieva |
Ognyan Kostadinov | Oksana Shevchuk | Bohdan Tkachenko | Mark Fieldsend | Grace Underhill | Will Hathersage | Rose Penhaligon |
Bo Lindqvist | Jo Achterberg | Ed Chisholm | Yui Kobayakawa | Amit Bhattacharjee | Sunita Deshpande | Iqbal Chowdhury |
Tsering Dolma-Lhamo | Zeynep Karaosmanoğlu | Rania Boutros | Selam Tesfamariam | Ousmane Diarra-Koné | Aminata Sissoko | Fiifi Asante
`;

export interface Planted {
  readonly given: string;
  readonly family: string;
}

export const planted: readonly Planted[] = LIST.split("|").map((name) => {
  const [given = "", ...family] = name.trim().split(/\s+/);
  return {given, family: family.join(" ")};
});
