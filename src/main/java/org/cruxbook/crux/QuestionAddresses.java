package org.cruxbook.crux;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps addresses of questions as one text; none holds a space. */
@Converter
class QuestionAddresses implements AttributeConverter<List<QuestionAddress>, String> {

    @Override
    public String convertToDatabaseColumn(List<QuestionAddress> addresses) {
        return addresses.stream().map(QuestionAddress::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<QuestionAddress> convertToEntityAttribute(String text) {
        return Stream.of(text.split(" "))
                .filter(address -> !address.isEmpty())
                .map(QuestionAddress::parse)
                .toList();
    }
}
