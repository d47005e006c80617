package org.agentmitra.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Sunita Rao, SUNITA RAO",
                "  sunita   rao , SUNITA RAO",
                "Mrs. Sunita Rao, SUNITA RAO",
                "Shri Dr. S.K. Menon, S K MENON",
                "S.K.Menon, S K MENON",
                "D'Souza Anne-Marie, DSOUZA ANNE MARIE",
                "M/s Lotus Traders, LOTUS TRADERS",
                "Dr., DR",
                "Al, AL",
                "श्रीमती सीता देवी, सीता देवी",
                "Mridula Dravid, MRIDULA DRAVID"
            })
    void keepsOnlyWhatTellsPeopleApart(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"---", "'.'", "' '"})
    void aNameOfPunctuationHasNoKey(String name) {
        assertThat(NameKey.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sunita Rao, Sunita Menon, true",
        "Sunita Rao, Mrs Rao, true",
        "Ramesh Kumar, RAMESHKUMAR, true",
        "S Rao, S Menon, false",
        "Mr Rao, Mr Menon, false",
        "Asha Patil, Ravi Menon, false"
    })
    void oneWordThatIsMoreThanAnInitialMakesThemAlike(String one, String other, boolean alike) {
        assertThat(NameKey.alike(one, other)).isEqualTo(alike);
    }
}
