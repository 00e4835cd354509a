package fr.cadreia.register;

import fr.cadreia.mention.PublicAnswers;
import fr.cadreia.register.entry.FieldTable;
import org.springframework.stereotype.Component;

/** The table of fields says which answers everybody may read. */
@Component
class ReadByAll implements PublicAnswers {

    @Override
    public boolean isPublic(String form, String field) {
        return FieldTable.REGISTER.isReadByAll(form, field);
    }
}
